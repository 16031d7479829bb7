package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// What every reward promises, whatever it measures.
public final class Promises {
  private static final List<String> PIECES =
      List.of(
          "<think>",
          "</think>",
          "<answer>",
          "</answer>",
          "<think>\n",
          "\n</think>\n<answer>\n",
          "\n</answer>",
          "```python\n",
          "```",
          "~~~",
          "$",
          "\\[",
          "\\(",
          "\n",
          " ",
          "\t",
          "- ",
          "1.",
          "Step 1:",
          "First,",
          "Wait",
          " I ",
          "let me check",
          "http://",
          "www.a",
          "[1]",
          "(A, 2020)",
          "as a ",
          "developed by X",
          "I am ChatGPT",
          "我是",
          "开发的",
          "抱歉，我不能",
          "我",
          "the cat",
          "sat.",
          "\uD800",
          "\uDC00",
          "\u0000",
          "\u001b[2J",
          "\uFEFF",
          "𠀀",
          "é",
          "я",
          "ｱ",
          "\u2028",
          "\u200f",
          "مرحبا",
          "שלום",
          "1,000",
          "3.14",
          "٣",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          "null",
          "1e999",
          "İ",
          "Σ",
          "ß");

  /// A model gives slightly different numbers on another processor.
  private static final double MODELS_DIFFER = 0.02;

  private Promises() {}

  static Subject subject(
      String prompt, String response, String reference, String other, String tests) {
    return Subject.of(
        new Comparison(
            "1",
            Content.text(prompt),
            Response.of(response),
            Response.of(other),
            Optional.of(reference).filter(text -> !text.isEmpty()),
            Optional.empty(),
            tests.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeTests("python", tests, Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            "{}"),
        Slot.A);
  }

  /// The example in the documentation is true.
  public static void example(RewardType type) {
    RewardDescription description = type.description();
    RewardDescription.Example example = description.example();
    Rule rule = type.rule(example.given());
    Finding finding =
        rule.measure(
            subject(
                example.prompt(),
                example.response(),
                example.reference(),
                example.other(),
                example.tests()));
    assertThat(finding.outcome()).as(finding.evidence()).isInstanceOf(RuleReward.Scored.class);
    assertThat(((RuleReward.Scored) finding.outcome()).value())
        .isEqualTo(example.value(), within(rule.isSlow() ? MODELS_DIFFER : 1e-4));
    assertThat(rule.name()).isEqualTo(type.name());
    assertThat(List.of(description.summary(), description.formula(), description.source()))
        .doesNotContain("");
  }

  /// Any string is measured, twice with the same result, within the documented range.
  public static void anyString(RewardType type, int rounds) {
    Random random = new Random(11);
    Rule rule = type.rule(type.description().example().given());
    String tests = type.description().example().tests();
    for (int round = 0; round < rounds; round++) {
      String response = anyText(random);
      Subject subject = subject(anyText(random), response, anyText(random), anyText(random), tests);
      Finding finding = rule.measure(subject);
      assertThat(rule.measure(subject)).isEqualTo(finding);
      sound(type, finding, response);
    }
  }

  /// Ten million characters are measured too.
  public static void longText(RewardType type) {
    Rule rule = type.rule(type.description().example().given());
    String piece = "<think>\n</answer> a1. 我Wait\n- as a [1] http://";
    String response = "x" + piece.repeat(10_000_000 / piece.length());
    String tests = type.description().example().tests();
    sound(type, rule.measure(subject("你好", response, "#### 1", "x", tests)), response);
  }

  private static void sound(RewardType type, Finding finding, String response) {
    RewardDescription description = type.description();
    assertThat(finding.outcome()).as(response).isNotInstanceOf(RuleReward.Failed.class);
    if (finding.outcome() instanceof RuleReward.Scored(double value)) {
      assertThat(value).as(type.name()).isBetween(description.low(), description.high());
    }
    assertThat(finding.evidence()).isNotBlank();
    assertThat(finding.spans()).allMatch(span -> span.end() <= response.length());
    assertThat(finding.spans()).hasSizeLessThanOrEqualTo(Finding.MAX_SPANS);
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }
}
