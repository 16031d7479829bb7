package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Assessment;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

class JudgeRepliesTest {
  private final JudgeReplies english = replies(Locale.ENGLISH);

  @Test
  void bothOrdersOfALanguageModelAreSaidInOneLine() {
    Judgment agreed = written(new Verdict.Prefers(Slot.A), "A", "A");
    assertThat(english.trust(agreed, DisplayOrder.AS_STORED))
        .contains("The same verdict in both orders.");

    Judgment torn = written(new Verdict.Tie(), "A", "tie");
    assertThat(english.trust(torn, DisplayOrder.SWAPPED))
        .contains("The order matters to this judge: B in one order, tie in the other.");
    assertThat(replies(Locale.SIMPLIFIED_CHINESE).trust(torn, DisplayOrder.AS_STORED))
        .contains("结论受顺序影响：一种顺序为 A，另一种为 平局。");
  }

  @Test
  void theBuiltInJudgeSaysHowOftenItIsRight() {
    assertThat(english.trust(judgment("builtin", new Verdict.Tie(), List.of()), AS_STORED))
        .get()
        .asString()
        .startsWith("Rule-based, no language model. Agrees with people in ")
        .contains("n\u00a0=\u00a0", "the longer one");
  }

  @Test
  void withoutAVerdictThereIsNothingToTrust() {
    Judgment unparsed = written(new Verdict.Unparsed("Hm."), "A", "unparsed: no verdict in it");
    assertThat(english.trust(unparsed, AS_STORED)).isEmpty();
  }

  @Test
  void everyReplyStandsUnderWhatWasAskedAndRead() {
    Judgment judged = written(new Verdict.Prefers(Slot.A), "A", "unparsed: no verdict in it");
    assertThat(judged.calls())
        .extracting(call -> english.head(call, DisplayOrder.SWAPPED))
        .containsExactly(
            "[Which is better?] read as: B",
            "[Which is better?, sides swapped] read as: unparsed: no verdict in it",
            "[Rating of B] read as: 4");
    assertThat(english.heading("rating A", AS_STORED, DisplayOrder.SWAPPED))
        .isEqualTo("Rating of B");
    assertThat(english.heading("pairwise", DisplayOrder.SWAPPED, AS_STORED))
        .isEqualTo("Which is better?, sides swapped");
  }

  @Test
  void aJurysVotesAndCallsNameTheSidesAsTheyAreShown() {
    Judgment jury =
        judgment(
            "jury:x+y",
            new Verdict.Prefers(Slot.A),
            List.of(
                new JudgeCall("ollama:x: vote", DisplayOrder.AS_STORED, "A", "why"),
                new JudgeCall("ollama:x: pairwise", DisplayOrder.AS_STORED, "A", "[[A]]"),
                new JudgeCall("ollama:x: rating A", DisplayOrder.AS_STORED, "4", "[[4]]")));
    assertThat(jury.calls())
        .extracting(call -> english.head(call, DisplayOrder.SWAPPED))
        .containsExactly(
            "[ollama:x: Vote] read as: B",
            "[ollama:x: Which is better?] read as: B",
            "[ollama:x: Rating of B] read as: 4");
  }

  private static final DisplayOrder AS_STORED = DisplayOrder.AS_STORED;

  private static JudgeReplies replies(Locale locale) {
    return new JudgeReplies(Messages.beside(JudgeReplies.class, locale), new Words(locale));
  }

  private static Judgment written(Verdict.MachineVerdict verdict, String one, String other) {
    return judgment(
        "ollama:qwen3:8b",
        verdict,
        List.of(
            new JudgeCall("pairwise", DisplayOrder.AS_STORED, one, "reply one"),
            new JudgeCall("pairwise", DisplayOrder.SWAPPED, other, "reply two"),
            new JudgeCall("rating A", DisplayOrder.AS_STORED, "4", "[[4]]")));
  }

  private static Judgment judgment(
      String judge, Verdict.MachineVerdict verdict, List<JudgeCall> calls) {
    return new Judgment(
        "c1",
        judge,
        RewardSystemKind.GENERATIVE,
        verdict,
        Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        Optional.of("A summary."),
        calls,
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }
}
