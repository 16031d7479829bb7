package rewarddesk.reward.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;

class JuryTest {
  private static final Comparison PAIR =
      Comparison.of("c", Content.text("2 + 2?"), Response.of("four"), Response.of("five"));

  private final List<String> closed = new ArrayList<>();

  /// A judge that always says the same.
  private final class Fixed implements RewardSystem {
    private final String id;
    private final RewardSystemKind kind;
    private final String says;

    Fixed(String id, RewardSystemKind kind, String says) {
      this.id = id;
      this.kind = kind;
      this.says = says;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public RewardSystemKind kind() {
      return kind;
    }

    @Override
    public int concurrency() {
      return id.equals("j1") ? 3 : 5;
    }

    @Override
    public Judgment judge(Comparison comparison) {
      Verdict.MachineVerdict verdict =
          switch (says) {
            case "A" -> new Verdict.Prefers(Slot.A);
            case "B" -> new Verdict.Prefers(Slot.B);
            case "tie" -> new Verdict.Tie();
            case "unparsed" -> new Verdict.Unparsed("hm");
            case "gone" -> throw new JudgeUnavailableException("no server");
            default -> new Verdict.Failed("busy");
          };
      return new Judgment(
          comparison.id(),
          id,
          kind,
          verdict,
          Optional.of(7.0),
          new Assessment(Optional.of(3.0), Optional.of(new Rating(4)), Optional.of("good")),
          Assessment.NONE,
          Optional.of("said so"),
          List.of(new JudgeCall("pairwise", DisplayOrder.SWAPPED, says, "reply of " + id)),
          Provenance.ofVersion("v" + id),
          Duration.ZERO,
          Instant.EPOCH);
    }

    @Override
    public void close() {
      closed.add(id);
    }
  }

  private Jury jury(String... says) {
    List<RewardSystem> members = new ArrayList<>();
    for (String one : says) {
      members.add(new Fixed("j" + (members.size() + 1), RewardSystemKind.GENERATIVE, one));
    }
    return new Jury("jury:…", members, InstantSource.fixed(Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    "A A B, A, 0.333333, 0.666667",
    "B B B, B, 1, 1",
    "A B, tie, 0, 0",
    "A B tie, tie, 0, 0.333333",
    "A tie tie, tie, 0, 0.666667",
    "A A B B tie, tie, 0, 0.2",
    "A failed B B, B, 0.333333, 0.666667",
    "A A failed unparsed A, A, 1, 1",
    "B unparsed tie B, B, 0.666667, 0.666667",
  })
  void theVerdictWithMostVotesCountsAndFailuresAreNoVotes(
      String says, String verdict, double margin, double agreement) throws Exception {
    Judgment judgment = jury(says.split(" ", -1)).judge(PAIR);

    assertThat(judgment.verdict().word()).isEqualTo(verdict);
    assertThat(judgment.margin().orElseThrow()).isCloseTo(margin, within(1e-6));
    assertThat(Double.parseDouble(judgment.provenance().options().getOrDefault("agreement", "")))
        .isCloseTo(agreement, within(1e-6));
  }

  @Test
  void withoutMoreThanHalfOfTheVotesThereIsNoVerdict() throws Exception {
    Judgment judgment = jury("A", "failed", "unparsed", "A").judge(PAIR);
    assertThat(judgment.verdict())
        .isEqualTo(new Verdict.Failed("Only 2 of 4 judges gave a verdict: j2: busy"));
    assertThat(judgment.margin()).isEmpty();
    assertThat(judgment.summary()).isEmpty();
  }

  @Test
  void everyVoteAndEveryCallIsRecordedUnderItsJudge() throws Exception {
    Judgment judgment = jury("A", "B", "A").judge(PAIR);
    assertThat(judgment.calls())
        .startsWith(
            new JudgeCall("j1: vote", DisplayOrder.AS_STORED, "A", "said so"),
            new JudgeCall("j1: pairwise", DisplayOrder.SWAPPED, "A", "reply of j1"),
            new JudgeCall("j2: vote", DisplayOrder.AS_STORED, "B", "said so"));
    assertThat(judgment.summary())
        .contains(
            "Of 3 judges 2 for response A, 1 for response B, 0 for a tie, 0 without a verdict;"
                + " 67 % of the votes agree with the verdict.");
    assertThat(judgment.a())
        .isEqualTo(
            new Assessment(
                Optional.empty(),
                Optional.empty(),
                Optional.of("j1: good\n\nj2: good\n\nj3: good")));
    assertThat(judgment.b()).isEqualTo(Assessment.NONE);
    assertThat(judgment.provenance().options()).containsEntry("j2 version", "vj2");
  }

  @Test
  void aMemberThatCannotWorkAtAllStopsTheJuryAndTheMembersAreClosedWithIt() {
    Jury jury = jury("A", "gone", "A");
    assertThatThrownBy(() -> jury.judge(PAIR)).isInstanceOf(JudgeUnavailableException.class);
    assertThat(jury.concurrency()).isEqualTo(3);
    jury.close();
    assertThat(closed).containsExactly("j1", "j2", "j3");
  }

  @Test
  void idsAreTakenApart() {
    assertThat(JuryId.of("jury:builtin+llmbar@ollama:qwen3:8b").members())
        .containsExactly("builtin", "llmbar@ollama:qwen3:8b");
    assertThat(JuryId.judges("builtin")).containsExactly("builtin");
    Stream.of("jury:", "jury:a", "jury:a+", "jury:a+a", "jury:a+jury:b")
        .forEach(
            bad ->
                assertThatThrownBy(() -> JuryId.of(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("jury"));
  }
}
