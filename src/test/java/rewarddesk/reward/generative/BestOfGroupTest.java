package rewarddesk.reward.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.reward.generative.reading.Reading.Status;

/// Judges that are shown all responses to a prompt at once.
class BestOfGroupTest {
  private static final JudgeDefinition FOUR =
      JudgeLibrary.load(Optional.empty()).get("rewardbench-four");

  private static Comparison pair(String a, String b) {
    return Comparison.of(
        "q-" + a + "-" + b, Content.text("Which fruit?"), Response.of(a), Response.of(b));
  }

  private static ResponseGroups among(String... responses) {
    return pair -> Stream.of(responses).map(Content::text).toList();
  }

  private static JudgeDefinition bothOrders() {
    return JudgeDefinitionJson.read(
        "both", FOUR.json().replace("\"orders\": \"single\"", "\"orders\": \"both\""));
  }

  private static Judgment judge(
      ScriptedModel model, JudgeDefinition definition, ResponseGroups groups, Comparison pair)
      throws Exception {
    return new GenerativeJudge(
            "x", model, definition, groups, InstantSource.fixed(Instant.EPOCH), 1, () -> {})
        .judge(pair);
  }

  /// The letter under which a response is shown.
  private static String letter(String prompt, String response) {
    for (String letter : List.of("A", "B", "C", "D")) {
      if (prompt.lines().anyMatch(line -> line.startsWith("----- RESPONSE " + letter + " "))
          && prompt
              .substring(prompt.indexOf("----- RESPONSE " + letter + " "))
              .lines()
              .skip(1)
              .findFirst()
              .filter(response::equals)
              .isPresent()) {
        return "[[" + letter + "]]";
      }
    }
    throw new AssertionError(response + " is not shown in " + prompt);
  }

  private static ScriptedModel naming(String response) {
    return ScriptedModel.of(prompt -> "So: " + letter(prompt, response));
  }

  private static Assessment reward(double reward) {
    return new Assessment(Optional.of(reward), Optional.empty(), Optional.empty());
  }

  private static final ResponseGroups FRUIT = among("apple", "pear", "plum", "fig");

  @Test
  void theNamedResponseBeatsTheOthersAndTheRestAreTies() throws Exception {
    ScriptedModel model = naming("pear");
    Judgment loses = judge(model, FOUR, FRUIT, pair("apple", "pear"));
    Judgment wins = judge(model, FOUR, FRUIT, pair("pear", "fig"));
    Judgment beside = judge(model, FOUR, FRUIT, pair("plum", "fig"));

    assertThat(loses.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(loses.margin()).contains(1.0);
    assertThat(loses.a()).isEqualTo(reward(0));
    assertThat(loses.b()).isEqualTo(reward(1));
    assertThat(wins.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
    assertThat(beside.verdict()).isEqualTo(new Verdict.Tie());
    assertThat(beside.summary())
        .contains("Another of the 4 responses is named best, so that these two are a tie.");
    assertThat(beside.a()).isEqualTo(reward(0));
    assertThat(model.prompts()).hasSize(3).containsOnly(model.prompts().getFirst());
    assertThat(loses.calls().getFirst().purpose())
        .matches("pairwise among 4 \\(A as [A-D], B as [A-D]\\)");
    assertThat(loses.calls().getFirst().outcome()).isEqualTo("B");
  }

  @Test
  void inBothOrdersEveryPairIsSeenBothWaysAndContradictionsShareTheReward() throws Exception {
    ScriptedModel model = naming("fig");
    Judgment same = judge(model, bothOrders(), FRUIT, pair("apple", "fig"));
    assertThat(same.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(same.calls())
        .extracting(JudgeCall::order)
        .containsExactly(DisplayOrder.AS_STORED, DisplayOrder.SWAPPED);
    assertThat(model.prompts()).doesNotHaveDuplicates();

    ScriptedModel first = ScriptedModel.always("[[A]]");
    Comparison ends = pair(shown(first, 0), shown(first, 3));
    Judgment torn = judge(first, bothOrders(), FRUIT, ends);
    assertThat(torn.verdict()).isEqualTo(new Verdict.Tie());
    assertThat(torn.a()).isEqualTo(reward(0.5));
    assertThat(torn.b()).isEqualTo(reward(0.5));
    assertThat(torn.summary())
        .contains("Best of 4: 50 % of the answers name response A, 50 % response B, 0 % another.");
  }

  /// The response at a place of the first order.
  private static String shown(ScriptedModel model, int place) throws Exception {
    judge(model, FOUR, FRUIT, pair("apple", "pear"));
    String prompt = model.prompts().getLast();
    return Stream.of("apple", "pear", "plum", "fig")
        .filter(fruit -> letter(prompt, fruit).charAt(2) == 'A' + place)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fewerResponsesHaveFewerLetters() throws Exception {
    ScriptedModel model = naming("plum");
    Judgment three = judge(model, FOUR, among("apple", "pear", "plum"), pair("apple", "plum"));
    assertThat(three.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(model.prompts().getFirst())
        .contains("[[C]] if answer C is. Name one only.", "----- RESPONSE C ")
        .doesNotContain("[[D]]", "RESPONSE D");

    ScriptedModel two = ScriptedModel.always("[[C]]");
    Judgment none = judge(two, FOUR, ResponseGroups.NONE, pair("apple", "plum"));
    assertThat(two.prompts().getFirst()).contains("[[B]] if answer B is. Name one only.");
    assertThat(none.verdict()).isEqualTo(new Verdict.Unparsed("[[C]]"));
    assertThat(none.a()).isEqualTo(Assessment.NONE);
  }

  @Test
  void moreResponsesAreRatedEachAloneOrNotJudged() throws Exception {
    ResponseGroups five = among("apple", "pear", "plum", "fig", "lime");
    ScriptedModel rating = ScriptedModel.of(prompt -> prompt.contains("\nlime\n") ? "9" : "3");
    Judgment rated = judge(rating, FOUR, five, pair("apple", "lime"));
    assertThat(rated.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(rated.margin()).contains(6 / 9.0);
    assertThat(rated.b())
        .isEqualTo(new Assessment(Optional.of(9.0), Optional.empty(), rated.b().critique()));
    assertThat(rated.calls())
        .extracting(JudgeCall::purpose)
        .containsExactly("rating A", "rating B");

    ScriptedModel unasked = ScriptedModel.always("[[A]]");
    Judgment refused = judge(unasked, groupAlone(), five, pair("apple", "lime"));
    assertThat(refused.verdict()).isInstanceOf(Verdict.Failed.class);
    assertThat(((Verdict.Failed) refused.verdict()).reason())
        .startsWith("The prompt has 5 responses here, and this judge is shown 4 at most.");
    assertThat(unasked.requests()).isEmpty();
  }

  private static JudgeDefinition groupAlone() {
    return JudgeDefinitionJson.read(
        "own",
        """
        {"name": "own", "group": {"template": {"en": "{{material}} [[A]] or [[B]]"},
                                  "answer": {"form": "double-brackets"}}}
        """);
  }

  @Test
  void aReplyThatCannotBeReadIsUnreadForEveryPair() throws Exception {
    ScriptedModel model = ScriptedModel.always("[[A]] or perhaps [[B]], and [[C]]");
    for (Comparison pair : List.of(pair("apple", "pear"), pair("plum", "fig"))) {
      Judgment judgment = judge(model, FOUR, FRUIT, pair);
      assertThat(judgment.verdict()).isInstanceOf(Verdict.Unparsed.class);
      assertThat(judgment.margin()).isEmpty();
      assertThat(judgment.a()).isEqualTo(Assessment.NONE);
    }
  }

  @Test
  void twoSameResponsesAreATie() throws Exception {
    Judgment judgment =
        judge(naming("apple"), FOUR, among("apple", "pear"), pair("apple", "apple"));
    assertThat(judgment.verdict()).isEqualTo(new Verdict.Tie());
  }

  @Test
  void theQuestionsWrittenOutAreThoseThatAreAsked() throws Exception {
    ScriptedModel model = naming("plum");
    Comparison pair = pair("apple", "pear");
    judge(model, bothOrders(), FRUIT, pair);
    List<Trial> trials = Trial.all(bothOrders(), pair, FRUIT);
    assertThat(trials)
        .extracting(Trial::prompt)
        .containsExactlyInAnyOrderElementsOf(model.prompts());
    Trial trial = trials.getFirst();
    assertThat(trial.read(letter(trial.prompt(), "pear"), false).outcome()).contains("B");
    assertThat(trial.read(letter(trial.prompt(), "plum"), false).outcome()).contains(Trial.OTHER);
    assertThat(trial.read("None.", false).status()).isEqualTo(Status.MISSING);
  }

  @Test
  void aDefinitionAsksForThePairOrForTheGroup() {
    assertThatThrownBy(
            () ->
                JudgeDefinitionJson.read(
                    "own",
                    groupAlone()
                        .json()
                        .replace(
                            "\"name\": \"own\",",
                            "\"name\": \"own\", \"pair\": {\"template\": {\"en\":"
                                + " \"{{material}}\"}, \"answer\": {\"form\": \"double-brackets\","
                                + " \"means\": {\"A\": \"A\", \"B\": \"B\"}}},")))
        .hasMessageContaining("A judge asks \"pair\" or \"group\"");
    assertThatThrownBy(
            () ->
                JudgeDefinitionJson.read(
                    "own", groupAlone().json().replace("double-brackets", "patterns")))
        .hasMessageContaining("The form of this answer must be double-brackets.");
    assertThatThrownBy(
            () ->
                JudgeDefinitionJson.read(
                    "own",
                    groupAlone()
                        .json()
                        .replace(
                            "{{material}}", "{{fence}}{{prompt}}{{response_a}}{{response_b}}")))
        .hasMessageContaining("it lacks {{response_");
  }
}
