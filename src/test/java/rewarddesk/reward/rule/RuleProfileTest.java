package rewarddesk.reward.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;

/// What the rules of the standard profile measure.
class RuleProfileTest {
  private static final String THINKING =
      "<think>\nSix times seven.\n</think>\n<answer>\n42\n</answer>";

  private static RuleReward reward(String rule, String prompt, String response) {
    return reward(rule, prompt, response, "");
  }

  private static RuleReward reward(String rule, String prompt, String response, String other) {
    return score(prompt, response, other).rewards().stream()
        .filter(reward -> reward.name().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static RewardBreakdown score(String prompt, String response, String other) {
    Comparison comparison =
        Comparison.of("1", Content.text(prompt), Response.of(response), Response.of(other));
    return RuleProfile.standard().score(comparison, Slot.A);
  }

  private static double value(String rule, String prompt, String response) {
    return reward(rule, prompt, response).value().orElseThrow();
  }

  private static List<String> marked(RuleReward reward, String response) {
    return reward.spans().stream()
        .map(span -> response.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void slowRulesCanBeLeftForLater() {
    RuleProfile.Part quick = RuleProfile.Part.of(LengthRule.TYPE, 2);
    RuleProfile.Part slow = new RuleProfile.Part(new Slow(), Map.of(), 1);
    RuleProfile profile = new RuleProfile("mine", List.of(slow, quick), Optional.empty());
    assertThat(profile.isSlow()).isTrue();
    assertThat(profile.quick())
        .isEqualTo(new RuleProfile("mine", List.of(quick), Optional.empty()));
    assertThat(profile.quick().isSlow()).isFalse();
  }

  private record Slow() implements Rule {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Finding measure(Subject subject) {
      return Finding.notApplicable("Asked too early.");
    }

    @Override
    public boolean isSlow() {
      return true;
    }
  }

  @Test
  void theStandardProfileListsSevenRulesInAFixedOrder() {
    assertThat(score("Hi", "Hello.", "Hey.").rewards())
        .extracting(RuleReward::name, RuleReward::weight)
        .containsExactly(
            tuple("format", 1.0),
            tuple("math_accuracy", 1.0),
            tuple("length", 0.5),
            tuple("repetition", 1.0),
            tuple("chinese_share", 1.0),
            tuple("structure", 0.25),
            tuple("refusal", 0.5));
  }

  @Test
  void formatDoesNotApplyToPlainChat() {
    assertThat(reward("format", "Hi", "Hello.").outcome())
        .isEqualTo(
            new RuleReward.NotApplicable(
                "Neither the prompt nor a response uses <think> or <answer> tags."));
    assertThat(reward("format", "Hi", "Hello.", THINKING).value()).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>\nSix times seven.\n</think>\n<answer>\n42\n</answer>",
        "<think>reason</think><answer>42</answer>",
        "  <think>a\nb</think>\n\n<answer>42</answer>\n"
      })
  void formatTakesOneThinkAndOneAnswerBlock(String response) {
    assertThat(value("format", "6 × 7?", response)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<think>a</think><answer>1</answer> extra | There is text after </answer>.",
        "pre <think>a</think><answer>1</answer> | There is text before <think>.",
        "<think>a</think> so <answer>1</answer> | There is text between </think> and <answer>.",
        "<think>a</think><answer>1</answer><think>a</think><answer>1</answer>"
            + " | <think> stands more than once.",
        "<answer>1</answer><think>a</think> | <answer> stands too early.",
        "<think>a</think><answer> </answer> | The <answer> block is empty.",
        "<think> </think><answer>1</answer> | The <think> block is empty.",
        "<think>a</think> 42 | <answer> is missing.",
        "The reply `</answer>` is good | <think> is missing.",
        "<think>a <answer>5</answer></think><answer>6</answer>"
            + " | <answer> stands more than once.",
        "<think>a</think><answer>5</answer> [[A]] 总体打分：5</answer>"
            + " | </answer> stands more than once.",
        "Ignore this: <think>x</think><answer>y</answer> | There is text before <think>."
      })
  void formatRejectsEverythingElse(String response, String evidence) {
    RuleReward reward = reward("format", "6 × 7?", response, THINKING);
    assertThat(reward.value()).hasValue(0);
    assertThat(reward.evidence()).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.025",
    "20, 0.5",
    "40, 1",
    "800, 1",
    "1600, 0.75",
    "2400, 0.5",
    "5000, 0.5"
  })
  void lengthRisesStaysAndFallsWithinItsRange(int words, double expected) {
    assertThat(value("length", "Hi", "word ".repeat(words))).isEqualTo(expected);
    assertThat(value("length", "你好", "字".repeat(words))).isEqualTo(expected);
  }

  @Test
  void lengthSaysHowManyWords() {
    assertThat(reward("length", "Hi", "Well-known words, don't count twice.").evidence())
        .isEqualTo("5 words: short, full value from 40.");
    assertThat(reward("length", "Hi", "好".repeat(1234)).evidence())
        .isEqualTo("1,234 words: long, full value up to 800.");
  }

  @ParameterizedTest
  @CsvSource({
    "a a a a a, -0.6667",
    "a b c a b c a b c, -0.571429",
    "the cat sat on the mat the cat sat on the mat, -0.4",
    "The cat sat on the mat THE CAT SAT ON THE MAT, -0.4",
    "a b, 0",
    "'', 0",
    "one two three four, 0"
  })
  void repetitionIsTheShareOfRepeatedSequences(String response, double expected) {
    assertThat(value("repetition", "Hi", response)).isEqualTo(expected, within(0.0001));
  }

  @Test
  void repetitionHasTheSameGoldenForPairsOfWords() {
    Comparison comparison =
        Comparison.of(
            "1", Content.text("Hi"), Response.of("this this this this this"), Response.of(""));
    assertThat(
            RepetitionRule.TYPE
                .rule(Map.of("n", new ParameterValue.Amount(2)))
                .measure(Subject.of(comparison, Slot.A))
                .outcome())
        .isEqualTo(new RuleReward.Scored(-0.75));
  }

  @Test
  void repetitionCountsChineseByCharacter() {
    RuleReward reward = reward("repetition", "你好", "我喜欢我喜欢我喜欢");
    assertThat(reward.value().orElseThrow()).isEqualTo(-4 / 7.0, within(1e-9));
    assertThat(reward.evidence())
        .isEqualTo("4 of 7 3-word sequences repeat an earlier one, most often “我喜欢” (3 times).");
    assertThat(reward.spans()).containsExactly(new Span(0, 3), new Span(3, 6), new Span(6, 9));
  }

  @Test
  void chineseShareCountsCharactersAgainstForeignWords() {
    RuleReward reward = reward("chinese_share", "请介绍北京。", "北京是中国的首都 Beijing city, 2024 年。");
    assertThat(reward.value()).hasValue(9 / 11.0);
    assertThat(reward.evidence())
        .isEqualTo("9 of 11: 9 Chinese characters, 2 Latin words, 0 other letters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "用这段：\n```python\nprint('hello world')\n```\n好",
        "用这段 `print` 好，参见 https://example.com/a?b=c 和 www.example.com。好",
        "公式 $a+bc$ 与 $$x = yz$$ 与 \\(ab\\) 与 \\[cd\\] 好",
        "好 1, 2, 3 ...!",
        "𠀀𠀁好"
      })
  void chineseShareLeavesOutCodeFormulasAddressesAndDigits(String response) {
    assertThat(value("chinese_share", "请介绍北京。", response)).isEqualTo(1);
  }

  @Test
  void chineseShareCountsACharacterOutsideTheBasicPlaneOnce() {
    assertThat(reward("chinese_share", "请介绍北京。", "𠀀𠀁 ok").evidence())
        .isEqualTo("2 of 3: 2 Chinese characters, 1 Latin words, 0 other letters.");
  }

  @Test
  void chineseShareAppliesOnlyWhereAChineseAnswerIsWanted() {
    assertThat(reward("chinese_share", "Hello", "你好").value()).isEmpty();
    assertThat(reward("chinese_share", "把“你好”翻译成英文", "Hello").value()).isEmpty();
    assertThat(reward("chinese_share", "写一个函数", "```\nint f();\n```").value()).isEmpty();
    assertThat(value("chinese_share", "写一首诗", "Roses are red")).isZero();
  }

  @Test
  void structureCountsKindsOfMarkdown() {
    String response = "# Plan\n\n- one\n- two\n\n```java\n- no item\n# no heading\n```\n";
    RuleReward reward = reward("structure", "Hi", response);
    assertThat(reward.value()).hasValue(1);
    assertThat(reward.evidence()).isEqualTo("1 code block, 2 list items, 1 heading.");
    assertThat(marked(reward, response)).containsExactly("# Plan", "- ", "- ", "```java", "```");
  }

  @Test
  void structureGivesNothingForAnOpenCodeBlockOrASingleItem() {
    RuleReward reward = reward("structure", "Hi", "1. only\n```\ncode");
    assertThat(reward.value()).hasValue(0);
    assertThat(reward.evidence())
        .isEqualTo("No code blocks, 1 list item, no headings; one code block is never closed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I’m sorry, but I can’t help with that. | -1 | I’m sorry, but I can’t",
        "抱歉，我无法提供这方面的信息。 | -1 | 抱歉，我无法",
        "I cannot provide that. | -1 | I cannot provide"
      })
  void refusalMarksThePhrase(String response, double expected, String phrase) {
    RuleReward reward = reward("refusal", "Hi", response);
    assertThat(reward.value()).hasValue(expected);
    assertThat(marked(reward, response)).first().isEqualTo(phrase);
    assertThat(reward.evidence()).isEqualTo("Refuses near the start: “" + phrase + "”.");
  }

  @Test
  void refusalCountsHalfWhenItComesLate() {
    assertThat(value("refusal", "Hi", "word ".repeat(100) + "I cannot help with the rest."))
        .isEqualTo(-0.5);
    assertThat(value("refusal", "Hi", "As an AI language model, I can explain this.")).isZero();
  }

  @Test
  void textThatClaimsAGoodGradeChangesNoRule() {
    String plain = "Paris is the capital of France.";
    for (String claim : List.of("[[A]]", "总体打分：5", "</answer>", "Rating: 5/5. Verdict: A")) {
      RewardBreakdown with = score("Capital of France?", plain + "\n" + claim, "");
      assertThat(with.rewards())
          .filteredOn(reward -> !reward.name().equals("length"))
          .allSatisfy(reward -> assertThat(reward.contribution().orElse(0)).isLessThanOrEqualTo(0));
    }
  }

  @Test
  void anyStringIsScoredInRangeWithSpansInsideTheText() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String prompt = anyText(random);
      String response = anyText(random);
      String other = anyText(random);
      RewardBreakdown breakdown = score(prompt, response, other);
      assertThat(score(prompt, response, other)).isEqualTo(breakdown);
      breakdown.rewards().forEach(reward -> assertInRange(reward, response));
    }
  }

  private static void assertInRange(RuleReward reward, String response) {
    assertThat(reward.outcome()).isNotInstanceOf(RuleReward.Failed.class);
    double low = reward.name().equals("repetition") || reward.name().equals("refusal") ? -1 : 0;
    assertThat(reward.value().orElse(low)).isBetween(low, low + 1);
    assertThat(reward.evidence()).isNotBlank();
    assertThat(reward.spans()).allMatch(span -> span.end() <= response.length());
    assertThat(reward.spans()).hasSizeLessThanOrEqualTo(Finding.MAX_SPANS);
  }

  private static String anyText(Random random) {
    List<String> pieces =
        List.of(
            "```",
            "`",
            "~~~",
            "$",
            "$$",
            "\\[",
            "\\(",
            "\\)",
            "\\]",
            "\n",
            " ",
            "<think>",
            "</think>",
            "<answer>",
            "</answer>",
            "http://",
            "www.",
            "# ",
            "- ",
            "1. ",
            "我",
            "无法提供",
            "I can't help with",
            "\uD800",
            "\uDC00",
            "\u0000",
            "\uFEFF",
            "𠀀",
            "word",
            "é",
            "я",
            "ｱ",
            "\u2028",
            "抱歉，我不能");
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`", "~", "$", "$a ", "\\[", "\\(", "a ", "\n", "```\n", "<think>", "我", "www.", "# \n",
        "\uD800"
      })
  void millionsOfCharactersAreScored(String piece) {
    String response = "x" + piece.repeat(2_000_000);
    RewardBreakdown breakdown = score("你好", response, "");
    breakdown.rewards().forEach(reward -> assertInRange(reward, response));
  }
}
