package rewarddesk.reward.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

class GenerativeJudgeTest {
  private static final JudgeDefinition STANDARD =
      JudgeLibrary.load(Optional.empty()).get(JudgeLibrary.STANDARD);
  private static final Comparison PARIS =
      Comparison.of(
          "c1",
          Content.text("Name the capital of France."),
          Response.of("It is Paris."),
          Response.of("It is Lyon."));

  private static GenerativeJudge judge(ChatModel model, JudgeDefinition definition) {
    return new GenerativeJudge(
        "ollama:m", model, definition, InstantSource.fixed(Instant.EPOCH), 3);
  }

  private static Judgment judged(ChatModel model) throws InterruptedException {
    return judge(model, STANDARD).judge(PARIS);
  }

  private static boolean isPairwise(String prompt) {
    return prompt.contains("----- RESPONSE B ");
  }

  private static boolean parisIsShownAsA(String prompt) {
    return prompt.indexOf("It is Paris.") < prompt.indexOf("----- RESPONSE B ");
  }

  /// Prefers Paris wherever it stands.
  private static String sensible(String prompt) {
    if (isPairwise(prompt)) {
      return "One names the capital.\n" + (parisIsShownAsA(prompt) ? "[[A]]" : "[[B]]");
    }
    return prompt.contains("It is Paris.")
        ? "Right and short.\nOverall rating: 5"
        : "Lyon is not the capital.\nOverall rating: 1";
  }

  @Test
  void asksInBothOrdersAndForARatingOfEach() throws Exception {
    Judgment judgment = judged(ScriptedModel.of(GenerativeJudgeTest::sensible));

    assertThat(judgment.comparisonId()).isEqualTo("c1");
    assertThat(judgment.judge()).isEqualTo("ollama:m");
    assertThat(judgment.kind()).isEqualTo(RewardSystemKind.GENERATIVE);
    assertThat(judgment.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(judgment.margin()).contains(1.0);
    assertThat(judgment.a())
        .isEqualTo(
            new Assessment(
                Optional.empty(), Optional.of(new Rating(5)), Optional.of("Right and short.")));
    assertThat(judgment.b())
        .isEqualTo(
            new Assessment(
                Optional.empty(),
                Optional.of(new Rating(1)),
                Optional.of("Lyon is not the capital.")));
    assertThat(judgment.summary()).contains("The judge prefers response A in both orders.");
    assertThat(judgment.calls())
        .containsExactly(
            new JudgeCall("pairwise", DisplayOrder.AS_STORED, "A", "One names the capital.\n[[A]]"),
            new JudgeCall("pairwise", DisplayOrder.SWAPPED, "A", "One names the capital.\n[[B]]"),
            new JudgeCall(
                "rating A", DisplayOrder.AS_STORED, "5", "Right and short.\nOverall rating: 5"),
            new JudgeCall(
                "rating B",
                DisplayOrder.AS_STORED,
                "1",
                "Lyon is not the capital.\nOverall rating: 1"));
    assertThat(judgment.provenance().options())
        .containsEntry("model", "scripted")
        .containsEntry("orders", "both");
    assertThat(judgment.provenance().seed()).isEqualTo(OptionalLong.of(1));
    assertThat(judgment.provenance().templateHash())
        .hasValueSatisfying(it -> assertThat(it).hasSize(64));
    assertThat(judgment.at()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void aJudgeThatAlwaysTakesTheFirstOneContradictsItself() throws Exception {
    Judgment judgment =
        judged(ScriptedModel.of(p -> isPairwise(p) ? "[[A]]" : "Fine.\nOverall rating: 3"));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Tie());
    assertThat(judgment.margin()).contains(0.0);
    assertThat(judgment.summary())
        .contains("The judge contradicts itself when the order is swapped.");
    assertThat(judgment.calls()).extracting(JudgeCall::outcome).containsExactly("A", "B", "3", "3");
  }

  @Test
  void oneUnreadableOrderMakesTheVerdictUnparsedAndLeavesTheRatings() throws Exception {
    Judgment judgment =
        judged(
            ScriptedModel.of(
                p -> isPairwise(p) && !parisIsShownAsA(p) ? "I like both." : sensible(p)));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Unparsed("I like both."));
    assertThat(judgment.margin()).isEmpty();
    assertThat(judgment.a().rating()).contains(new Rating(5));
    assertThat(judgment.calls())
        .extracting(JudgeCall::outcome)
        .containsExactly("A", "unparsed: it says nothing in the form asked for", "5", "1");
  }

  @Test
  void aReplyThatWasCutOffIsUnparsedWhateverItSays() throws Exception {
    Judgment judgment = judged(ScriptedModel.replying(p -> new ChatModel.Reply("[[A]]", true)));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Unparsed("[[A]]"));
    assertThat(judgment.calls().getFirst().outcome())
        .isEqualTo("unparsed: it was cut off before its end");
  }

  @Test
  void aRatingThatCannotBeReadIsAbsentAndTheVerdictStands() throws Exception {
    Judgment judgment =
        judged(
            ScriptedModel.of(p -> isPairwise(p) ? sensible(p) : "Splendid.\nOverall rating: 9/10"));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(judgment.a().rating()).isEmpty();
    assertThat(judgment.a().critique()).contains("Splendid.");
    assertThat(judgment.calls().getLast().outcome())
        .isEqualTo("unparsed: what it says is not among the allowed answers");
  }

  @Test
  void aCallWithoutAReplyFailsTheItem() throws Exception {
    Judgment judgment =
        judged(
            ScriptedModel.of(
                p -> {
                  throw new ModelException(ModelException.Cause.TRANSIENT, "It was\nbusy.");
                }));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Failed("It was\nbusy."));
    assertThat(judgment.margin()).isEmpty();
    assertThat(judgment.calls())
        .extracting(JudgeCall::outcome)
        .containsExactly("failed: It was busy.", "failed: It was busy.");
    assertThat(judgment.a()).isEqualTo(Assessment.NONE);
  }

  @Test
  void aRatingWithoutAReplyIsAbsentAndSaysWhy() throws Exception {
    Judgment judgment =
        judged(
            ScriptedModel.of(
                p -> {
                  if (isPairwise(p)) {
                    return sensible(p);
                  }
                  throw new ModelException(ModelException.Cause.PERMANENT, "Too long.");
                }));

    assertThat(judgment.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(judgment.b()).isEqualTo(Assessment.NONE);
    assertThat(judgment.calls().getLast().outcome()).isEqualTo("failed: Too long.");
  }

  @Test
  void aServerThatIsNotThereMakesTheJudgeUnavailable() {
    for (ModelException.Cause cause :
        List.of(ModelException.Cause.UNREACHABLE, ModelException.Cause.NO_SUCH_MODEL)) {
      assertThatThrownBy(
              () ->
                  judged(
                      ScriptedModel.of(
                          p -> {
                            throw new ModelException(cause, "Start one with `ollama serve`.");
                          })))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessage("Start one with `ollama serve`.");
    }
  }

  @Test
  void asksInTheLanguageOfThePrompt() throws Exception {
    ScriptedModel model = ScriptedModel.always("总体打分：4");
    Comparison chinese =
        Comparison.of(
            "zh", Content.user("用 Java 写一个排序"), Response.of("sort()"), Response.of("quicksort"));
    Judgment judgment = judge(model, STANDARD).judge(chinese);

    assertThat(model.prompts()).allMatch(prompt -> prompt.startsWith("你是一位严谨的评审"));
    assertThat(judgment.a().rating()).contains(new Rating(4));
    assertThat(judgment.provenance().templateHash()).contains(STANDARD.hash());

    assertThat(language("Translate 你好 into English, please.", Optional.empty()))
        .isEqualTo(TemplateLanguage.ENGLISH);
    assertThat(language("日本語で答えてください", Optional.empty())).isEqualTo(TemplateLanguage.ENGLISH);
    assertThat(language("请解释 closures", Optional.empty())).isEqualTo(TemplateLanguage.CHINESE);
    assertThat(language("12 + 30 = ?", Optional.of("zh-CN"))).isEqualTo(TemplateLanguage.CHINESE);
    assertThat(language("你好", Optional.of("en"))).isEqualTo(TemplateLanguage.ENGLISH);
  }

  private static TemplateLanguage language(String prompt, Optional<String> tag) {
    return TemplateLanguage.of(
        new Comparison(
            "c",
            Content.text(prompt),
            Response.of("a"),
            Response.of("b"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            tag,
            "{}"));
  }

  @Test
  void showsTheConversationTurnByTurnAndTheReferenceWhenThereIsOne() throws Exception {
    ScriptedModel model = ScriptedModel.always("[[A]]");
    Comparison comparison =
        new Comparison(
            "c",
            new Content.Messages(
                List.of(new Message(Role.USER, "Hi"), new Message(Role.ASSISTANT, "Hello."))),
            Response.of("one"),
            Response.of("two"),
            Optional.of("three"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "{}");
    judge(model, STANDARD).judge(comparison);

    assertThat(model.asked()).allMatch(messages -> messages.size() == 1);
    assertThat(model.asked().getFirst().getFirst().role()).isEqualTo(Role.USER);
    assertThat(model.prompts().getFirst().replaceAll("[0-9a-f]{16}", "CODE"))
        .contains(
            """
            ----- PROMPT CODE -----
            --- user CODE ---
            Hi
            --- assistant CODE ---
            Hello.
            ----- END OF PROMPT CODE -----

            ----- REFERENCE ANSWER CODE -----
            three
            ----- END OF REFERENCE ANSWER CODE -----

            ----- RESPONSE A CODE -----
            one
            ----- END OF RESPONSE A CODE -----

            ----- RESPONSE B CODE -----
            two
            ----- END OF RESPONSE B CODE -----
            """);
  }

  @Test
  void whatIsPutIntoATemplateIsNotExpandedAgain() throws Exception {
    ScriptedModel model = ScriptedModel.always("[[A]]");
    Comparison comparison =
        Comparison.of(
            "c",
            Content.text("{{response_a}}"),
            Response.of("{{response_b}} $1 \\1"),
            Response.of("secret"));
    judge(model, STANDARD).judge(comparison);

    assertThat(model.prompts().getFirst())
        .contains("-----\n{{response_a}}\n-----")
        .contains("-----\n{{response_b}} $1 \\1\n-----")
        .containsOnlyOnce("secret");
  }
}
