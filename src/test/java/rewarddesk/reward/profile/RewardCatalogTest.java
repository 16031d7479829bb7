package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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
class RewardCatalogTest {
  static final List<String> NAMES = RewardCatalog.standard().names();
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

  private static RewardType type(String name) {
    return RewardCatalog.standard().find(name).orElseThrow();
  }

  private static Subject subject(String prompt, String response, String reference, String other) {
    return Subject.of(
        new Comparison(
            "1",
            Content.text(prompt),
            Response.of(response),
            Response.of(other),
            Optional.of(reference).filter(text -> !text.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "{}"),
        Slot.A);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void theExampleInTheDocumentationIsTrue(String name) {
    RewardDescription description = type(name).description();
    RewardDescription.Example example = description.example();
    Rule rule = type(name).rule(example.given());
    Finding finding =
        rule.measure(
            subject(example.prompt(), example.response(), example.reference(), example.other()));
    assertThat(finding.outcome()).as(finding.evidence()).isInstanceOf(RuleReward.Scored.class);
    assertThat(((RuleReward.Scored) finding.outcome()).value())
        .isEqualTo(example.value(), within(1e-4));
    assertThat(rule.name()).isEqualTo(name);
    assertThat(List.of(description.summary(), description.formula(), description.source()))
        .doesNotContain("");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void anyStringIsMeasuredInRange(String name) {
    Random random = new Random(11);
    Rule rule = type(name).rule(type(name).description().example().given());
    for (int round = 0; round < 200; round++) {
      String response = anyText(random);
      Subject subject = subject(anyText(random), response, anyText(random), anyText(random));
      Finding finding = rule.measure(subject);
      assertThat(rule.measure(subject)).isEqualTo(finding);
      assertSound(name, finding, response);
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void tenMillionCharactersAreMeasured(String name) {
    Rule rule = type(name).rule(type(name).description().example().given());
    String piece = "<think>\n</answer> a1. 我Wait\n- as a [1] http://";
    String response = "x" + piece.repeat(10_000_000 / piece.length());
    assertSound(name, rule.measure(subject("你好", response, "#### 1", "x")), response);
  }

  private static void assertSound(String name, Finding finding, String response) {
    RewardDescription description = type(name).description();
    assertThat(finding.outcome()).as(response).isNotInstanceOf(RuleReward.Failed.class);
    if (finding.outcome() instanceof RuleReward.Scored(double value)) {
      assertThat(value).as(name).isBetween(description.low(), description.high());
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
