package rewarddesk.reward.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// The baseline judge.
class RandomJudgeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private static Judgment judge(long seed, String id) throws InterruptedException {
    try (RandomJudge judge = new RandomJudge(seed, InstantSource.fixed(NOW))) {
      return judge.judge(Comparison.of(id, Content.text("Hi"), Response.of("a"), Response.of("b")));
    }
  }

  @Test
  void aJudgmentHasAVerdictAndItsSeedAndNothingElse() throws Exception {
    Judgment judgment = judge(7, "item-1");
    assertThat(judgment)
        .isEqualTo(
            new Judgment(
                "item-1",
                "random",
                RewardSystemKind.RANDOM,
                judgment.verdict(),
                Optional.empty(),
                Assessment.NONE,
                Assessment.NONE,
                Optional.empty(),
                List.of(),
                new Provenance(
                    "1", Optional.empty(), Optional.empty(), Map.of(), OptionalLong.of(7)),
                Duration.ZERO,
                NOW));
    assertThat(judge(7, "item-1")).isEqualTo(judgment);
  }

  @Test
  void bothSidesComeUpEquallyOftenForEverySeed() throws Exception {
    for (long seed = 0; seed < 5; seed++) {
      int a = 0;
      for (int i = 0; i < 2000; i++) {
        a += judge(seed, "item-" + i).verdict().equals(new Verdict.Prefers(Slot.A)) ? 1 : 0;
      }
      assertThat(a).isBetween(890, 1110);
    }
  }

  @Test
  void anotherSeedTossesAnotherCoin() throws Exception {
    int same = 0;
    for (int i = 0; i < 2000; i++) {
      same += judge(1, "item-" + i).verdict().equals(judge(2, "item-" + i).verdict()) ? 1 : 0;
    }
    assertThat(same).isBetween(890, 1110);
  }

  @Test
  void anInterruptedThreadRecordsNothing() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> judge(1, "x")).isInstanceOf(InterruptedException.class);
  }
}
