package rewarddesk.reward.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.onnx.ReferenceLanguageModels;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.model.Verdict;

/// The implicit reward of a real trained policy against its real reference.
class ImplicitRewardTest {
  private static LanguageModel policy;
  private static LanguageModel reference;
  private static JsonNode expected;

  @BeforeAll
  static void load() throws Exception {
    policy = ReferenceLanguageModels.open("stories260k-dpo-policy");
    reference = ReferenceLanguageModels.open("stories260k-past");
    expected =
        new ObjectMapper()
            .readTree(ReferenceLanguageModels.FOLDER.resolve("dpo_reference.json").toFile());
  }

  @AfterAll
  static void close() {
    if (reference != null) {
      policy.close();
      reference.close();
    }
  }

  private static Content text(JsonNode one, String field) {
    return Content.text(one.get(field).asText());
  }

  private static List<TokenView> views(ImplicitReward reward, JsonNode one) throws Exception {
    return reward.of(text(one, "prompt"), List.of(text(one, "chosen"), text(one, "rejected")));
  }

  @Test
  void everyRewardIsThatOfTransformersAndTheChosenResponseWinsAlways() throws Exception {
    double beta = expected.get("beta").asDouble();
    ImplicitReward reward = ImplicitReward.against(policy, reference);
    for (JsonNode one : expected.get("cases")) {
      List<TokenView> views = views(reward, one);
      double chosen = views.getFirst().reward();
      double rejected = views.getLast().reward();
      assertThat(beta * chosen).isEqualTo(one.get("reward_chosen").asDouble(), within(1e-4));
      assertThat(beta * rejected).isEqualTo(one.get("reward_rejected").asDouble(), within(1e-4));
      assertThat(views.getFirst().scored()).isEqualTo(one.get("n_chosen").asInt());
      assertThat(views.getLast().scored()).isEqualTo(one.get("n_rejected").asInt());
      assertThat(chosen).isGreaterThan(rejected);
    }
  }

  @Test
  void everySumOfPolicyAndReferenceIsThatOfTransformers() throws Exception {
    ImplicitReward byPolicy = ImplicitReward.referenceFree(policy, RewardForm.SUM);
    ImplicitReward byReference = ImplicitReward.referenceFree(reference, RewardForm.SUM);
    for (JsonNode one : expected.get("cases")) {
      assertThat(sums(byPolicy, one))
          .containsExactly(numbers(one, "policy_chosen", "policy_rejected"), within(2e-4));
      assertThat(sums(byReference, one))
          .containsExactly(numbers(one, "ref_chosen", "ref_rejected"), within(2e-4));
    }
  }

  private static double[] sums(ImplicitReward reward, JsonNode one) throws Exception {
    return views(reward, one).stream().mapToDouble(TokenView::reward).toArray();
  }

  private static double[] numbers(JsonNode one, String chosen, String rejected) {
    return new double[] {one.get(chosen).asDouble(), one.get(rejected).asDouble()};
  }

  @Test
  void theThreeFormsWithoutAReferenceFollowTheirFormulas() throws Exception {
    JsonNode one = expected.get("cases").get(0);
    double sum = one.get("policy_chosen").asDouble();
    TokenView summed = views(ImplicitReward.referenceFree(policy, RewardForm.SUM), one).getFirst();
    TokenView mean = views(ImplicitReward.referenceFree(policy, RewardForm.AVG), one).getFirst();
    TokenView norm = views(ImplicitReward.referenceFree(policy, RewardForm.NORM), one).getFirst();
    double squares =
        summed.tokens().stream()
            .map(TokenView.ScoredToken::policy)
            .flatMapToDouble(OptionalDouble::stream)
            .map(value -> value * value)
            .sum();
    assertThat(summed.reward()).isEqualTo(sum, within(1e-3));
    assertThat(mean.reward()).isEqualTo(sum / 60, within(1e-4));
    assertThat(norm.reward()).isEqualTo(-Math.sqrt(squares), within(1e-9));
  }

  @Test
  void aTokenViewSaysWhatWasScoredAndWhatEachTokenContributed() throws Exception {
    TokenView view =
        views(ImplicitReward.against(policy, reference), expected.get("cases").get(1)).getFirst();
    List<String> conditioned = new ArrayList<>();
    StringBuilder scored = new StringBuilder();
    double sum = 0;
    for (TokenView.ScoredToken token : view.tokens()) {
      String text = view.text().substring(token.span().start(), token.span().end());
      if (token.part() == Part.CONTEXT) {
        conditioned.add(text);
        assertThat(token.contribution()).isEmpty();
      } else {
        scored.append(text);
        double ratio = token.policy().orElseThrow() - token.reference().orElseThrow();
        assertThat(token.contribution()).hasValue(ratio);
        sum += ratio;
      }
    }
    assertThat(conditioned).containsExactly("", "Lily", " and", " her", " mom");
    assertThat(scored.toString())
        .isEqualTo(" " + expected.get("cases").get(1).get("chosen").asText());
    assertThat(view.reward()).isEqualTo(sum, within(1e-9));
    assertThat(view.dropped()).isZero();
  }

  @Test
  void aTextThatIsTooLongLosesTheBeginningOfItsPromptAndSaysSo() throws Exception {
    ImplicitReward reward = ImplicitReward.against(policy, reference);
    Content prompt = Content.text("It was a sunny day and ".repeat(60).strip());
    TokenView view = reward.of(prompt, List.of(Content.text("Tim was sad."))).getFirst();
    assertThat(view.tokens()).hasSize(512);
    assertThat(view.dropped()).isPositive();
    assertThat(view.tokens().getFirst().span()).isEqualTo(new Span(0, 0));
    assertThat(view.scored())
        .isEqualTo(
            reward
                .of(Content.text("x"), List.of(Content.text("Tim was sad.")))
                .getFirst()
                .scored());
  }

  @Test
  void theJudgePrefersTheHigherRewardAndTiesEqualOnes() throws Exception {
    JsonNode one = expected.get("cases").get(2);
    ImplicitJudge judge =
        new ImplicitJudge(
            "model:story",
            "implicit-2 of this test",
            ImplicitReward.against(policy, reference),
            InstantSource.fixed(Instant.EPOCH));
    Response chosen = Response.of(one.get("chosen").asText());
    Response rejected = Response.of(one.get("rejected").asText());
    Content prompt = text(one, "prompt");
    Judgment judged = judge.judge(Comparison.of("1", prompt, rejected, chosen));
    assertThat(judged.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    double a = judged.a().reward().orElseThrow();
    double b = judged.b().reward().orElseThrow();
    assertThat(judged.margin()).hasValue(b - a);
    assertThat(judged.provenance().modelDigest()).hasValue(policy.digest());
    assertThat(judged.provenance().options())
        .containsEntry("form", "log_ratio")
        .containsEntry("policy", "stories260k-dpo-policy")
        .containsEntry("reference", "stories260k-past")
        .containsEntry("referenceDigest", reference.digest())
        .containsEntry("ties", "equal rewards");
    assertThat(judge.judge(Comparison.of("2", prompt, chosen, chosen)).verdict())
        .isEqualTo(new Verdict.Tie());
    assertThat(judge.judge(Comparison.of("3", prompt, chosen, Response.of(""))))
        .returns(new Verdict.Failed("The response has no tokens to score."), Judgment::verdict)
        .returns(Optional.empty(), Judgment::margin);
  }

  @Test
  void theJudgeSpeaksTheLanguageOfThePromptAndSaysWhatWasLeftOut() throws Exception {
    ImplicitJudge judge =
        new ImplicitJudge(
            "model:story",
            "implicit-2 of this test",
            ImplicitReward.against(policy, reference),
            InstantSource.fixed(Instant.EPOCH));
    Response shortest = Response.of("Tim");
    Response other = Response.of("Tim was sad.");
    String digits = "-?\\d+\\.\\d{3}";
    assertThat(judge.judge(Comparison.of("1", Content.text("One day,"), shortest, other)).summary())
        .get(InstanceOfAssertFactories.STRING)
        .matches(
            "A " + digits + " over (1 token|\\d+ tokens)\\. B " + digits + " over \\d+ tokens\\.");
    assertThat(
            judge.judge(Comparison.of("2", Content.text("从前有一个小女孩。"), shortest, other)).summary())
        .get(InstanceOfAssertFactories.STRING)
        .matches("A 的奖励 " + digits + "（\\d+ 个词元），B 的奖励 " + digits + "（\\d+ 个词元）。");
    Content tooLong = Content.text("It was a sunny day and ".repeat(60).strip());
    assertThat(judge.judge(Comparison.of("3", tooLong, shortest, other)).summary())
        .get(InstanceOfAssertFactories.STRING)
        .matches(
            ".* tokens\\. Too long for the model; left out: \\d+ tokens of the text with A, \\d+"
                + " tokens of the text with B\\.");
  }

  @Test
  void aPolicyIsNotItsOwnReference() {
    assertThatThrownBy(() -> ImplicitReward.against(policy, policy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have the same weights");
    assertThatThrownBy(() -> ImplicitReward.referenceFree(policy, RewardForm.LOG_RATIO))
        .hasMessage("The form log_ratio needs a reference model.");
    assertThatThrownBy(() -> RewardForm.of("mean"))
        .hasMessage(
            "There is no form \"mean\" of the implicit reward. There are: log_ratio, avg, sum,"
                + " norm.");
  }
}
