package rewarddesk.reward.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.onnx.ReferenceLanguageModels;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// Judging a pair by the next token, on a real session.
class PairTokenJudgeTest {
  private static final Content PROMPT = Content.user("Which colour is the sky?");
  private static final Response BLUE = Response.of("It is blue.");
  private static final Response GREEN = Response.of("Green, I think.");

  private static PairTokenJudge judge(LanguageModel model) {
    return new PairTokenJudge("model:pair", model, InstantSource.fixed(Instant.EPOCH));
  }

  /// p(A) for one order, each answer scored alone.
  private static double firstBetter(LanguageModel model, String first, String second)
      throws Exception {
    Content question =
        Content.user(
            "[CONTEXT] \n\n<turn> user\n Which colour is the sky?\n\n\n [RESPONSE A] %s [RESPONSE B] %s \n"
                .formatted(first, second));
    double[] logs = new double[2];
    for (int i = 0; i < 2; i++) {
      Passage answer = model.opening(question, i == 0 ? "A" : "B");
      logs[i] = model.score(List.of(answer)).getFirst().of(Part.RESPONSE)[0];
    }
    return Math.exp(logs[0]) / (Math.exp(logs[0]) + Math.exp(logs[1]));
  }

  @Test
  void bothOrdersAreAveraged() throws Exception {
    try (LanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      double stored = firstBetter(model, "It is blue.", "Green, I think.");
      double swapped = firstBetter(model, "Green, I think.", "It is blue.");
      double p = judge(model).probabilityOfA(Comparison.of("1", PROMPT, BLUE, GREEN));
      assertThat(p).isEqualTo((stored + 1 - swapped) / 2, within(1e-5));
      assertThat(judge(model).probabilityOfA(Comparison.of("2", PROMPT, GREEN, BLUE)))
          .isEqualTo(1 - p, within(1e-12));
    }
  }

  @Test
  void theMoreProbableSideWinsAndTheSameTextTwiceIsATie() throws Exception {
    try (LanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      PairTokenJudge judge = judge(model);
      Comparison pair = Comparison.of("1", PROMPT, BLUE, GREEN);
      double p = judge.probabilityOfA(pair);
      Judgment judged = judge.judge(pair);
      assertThat(judged.kind()).isEqualTo(RewardSystemKind.CUSTOM_CLASSIFIER);
      assertThat(judged.verdict()).isEqualTo(new Verdict.Prefers(p > 0.5 ? Slot.A : Slot.B));
      assertThat(judged.margin()).hasValue(Math.abs(2 * p - 1));
      assertThat(judged.provenance().options()).containsEntry("orders", "both, averaged");
      assertThat(judge.judge(Comparison.of("2", PROMPT, BLUE, BLUE)).verdict())
          .isEqualTo(new Verdict.Tie());
    }
  }

  @Test
  void aPairThatDoesNotFitIsAFailure() throws Exception {
    try (LanguageModel model = ReferenceLanguageModels.open("qwen2-causal-past")) {
      Response huge = Response.of("blue ".repeat(600));
      assertThat(judge(model).judge(Comparison.of("1", PROMPT, huge, GREEN)).verdict())
          .asString()
          .matches(
              "Failed.reason=The pair has [0-9,]+ tokens; qwen2-causal-past reads 512 at most.*");
    }
  }
}
