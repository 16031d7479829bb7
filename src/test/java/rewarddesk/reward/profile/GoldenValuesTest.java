package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rewarddesk.reward.profile.Measured.value;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.reward.rule.TokenRepetition;
import rewarddesk.reward.rule.length.LengthCurve;

/// The numbers that the reference implementations give, quirks included.
class GoldenValuesTest {
  private static final String CANONICAL = "<think>\nreason\n</think>\n<answer>\n42\n</answer>";

  @Test
  void openR1FormatAcceptsJunkAfterTheEndAndRepeatedBlocks() {
    assertThat(value("open_r1_format", CANONICAL)).isEqualTo(1);
    assertThat(value("open_r1_format", "<think>reason</think><answer>42</answer>")).isZero();
    assertThat(value("open_r1_format", CANONICAL + "\nextra")).isEqualTo(1);
    assertThat(value("open_r1_format", CANONICAL + CANONICAL)).isEqualTo(1);
    assertThat(value("open_r1_format", CANONICAL + "\n" + CANONICAL)).isEqualTo(1);
    assertThat(value("open_r1_format", "pre " + CANONICAL)).isZero();
    assertThat(value("open_r1_format", CANONICAL.replace(">\n<", ">\n\n<"))).isZero();
    assertThat(value("open_r1_format", CANONICAL + "extra")).isZero();
    assertThat(value("open_r1_format", CANONICAL + "\r\n")).isZero();
  }

  @Test
  void miniR1ZeroFormatTakesOneLine() {
    assertThat(value("mini_r1_zero_format", "<think>a</think><answer>b</answer>")).isEqualTo(1);
    assertThat(value("mini_r1_zero_format", "<think>a</think><answer>b</answer>\n")).isEqualTo(1);
    assertThat(value("mini_r1_zero_format", "<think></think><answer></answer>")).isEqualTo(1);
    assertThat(value("mini_r1_zero_format", "<think>a\n</think><answer>b</answer>")).isZero();
    assertThat(value("mini_r1_zero_format", "<think>a</think> <answer>b</answer>")).isZero();
    assertThat(value("mini_r1_zero_format", "<think>a</think><answer>b</answer>\n\n")).isZero();
    assertThat(value("mini_r1_zero_format", "<think>a</think><answer>")).isZero();
  }

  @Test
  void trlFormatTakesOneThinkBlockAndAnyAnswer() {
    assertThat(
            value(
                "trl_think_format", "<think>\nThis is my reasoning.\n</think>\nThis is my answer."))
        .isEqualTo(1);
    assertThat(value("trl_think_format", "<think>\nThis is my reasoning.\nThis is my answer."))
        .isZero();
    assertThat(value("trl_think_format", "<think>a<think>b</think>c")).isZero();
    assertThat(value("trl_think_format", "<think>a</think>b<think>")).isZero();
    assertThat(value("trl_think_format", " <think>a</think>b")).isZero();
  }

  @Test
  void tagCountWantsEveryTagOnce() {
    assertThat(value("tag_count", CANONICAL)).isEqualTo(1);
    assertThat(value("tag_count", CANONICAL + "\n" + CANONICAL)).isZero();
    assertThat(value("tag_count", "<think>reason</think><answer>42</answer>")).isZero();
    assertThat(value("tag_count", CANONICAL.replace(">\n<", ">\n\n<"))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Step 1: a|Step 2: b|Step 3: c, 1",
    "1. a|2. b|3. c, 0.333333333",
    "- a|- b|- c, 0.666666667",
    "|- a|- b|- c, 1",
    "'First, Second, Next, Finally, done', 1",
    "no steps, 0"
  })
  void reasoningStepsCountMarks(String response, double expected) {
    assertThat(value("reasoning_steps", response.replace('|', '\n')))
        .isEqualTo(expected, within(1e-9));
  }

  @Test
  void miniR1ZeroReflectionNeverMatchesItsLongerMarkers() {
    assertThat(value("mini_r1_zero_reflection", "Let me check, but wait")).isEqualTo(0.1);
    assertThat(value("mini_r1_zero_reflection", "wait, maybe. perhaps!")).isZero();
    assertThat(value("mini_r1_zero_reflection", "WAIT wait I wait")).isEqualTo(0.4);
    assertThat(value("reflection", "Let me check, but wait")).isEqualTo(0.5);
  }

  @Test
  void miniR1ZeroLengthAsksForMoreThan500Characters() {
    assertThat(value("mini_r1_zero_length", "𠀀".repeat(500))).isZero();
    assertThat(value("mini_r1_zero_length", "𠀀".repeat(501))).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "#### 42, It is 42, 1",
    "'#### 1,000', It is 1000.0, 1",
    "'#### 0', 'It is 1,000', 1",
    "#### -3, It is -3, 0",
    "#### 3, It is -3, 1",
    "#### 3, 1.2.3, 1",
    "#### 3, It is three, 0"
  })
  void miniR1ZeroAccuracyReadsTheLastNumber(String gold, String response, double expected) {
    assertThat(value("mini_r1_zero_accuracy", Map.of(), response, Optional.of(gold)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, -1",
    "250, .926777, -.926777",
    "500, .75, -.75",
    "750, .573223, -.573223",
    "1000, .5, -.5",
    "1500, .75, -.75",
    "2000, 1, -1"
  })
  void openR1CosineIsPeriodicBeyondItsMaximum(int length, double right, double wrong) {
    assertThat(LengthCurve.cosine(length, 1000, 1, 0.5, false)).isEqualTo(right, within(1e-6));
    assertThat(LengthCurve.cosine(length, 1000, -1, -0.5, false)).isEqualTo(wrong, within(1e-6));
    if (length > 0) {
      String response = "7" + "x".repeat(length - 1);
      assertThat(value("open_r1_cosine", Map.of(), response, Optional.of("7")))
          .isEqualTo(right, within(1e-6));
      assertThat(value("open_r1_cosine", Map.of(), response, Optional.of("8")))
          .isEqualTo(wrong, within(1e-6));
    }
  }

  @Test
  void trlCosineStaysBeyondItsMaximum() {
    assertThat(LengthCurve.cosine(50, 100, 1, 0.5, true)).isEqualTo(0.75, within(1e-12));
    assertThat(LengthCurve.cosine(50, 100, -1, -0.5, true)).isEqualTo(-0.75, within(1e-12));
    assertThat(LengthCurve.cosine(2000, 1000, 1, 0.5, true)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void groupLengthIsKimis() {
    assertThat(
            LengthCurve.groupRelative(
                new int[] {100, 200, 300, 500}, new boolean[] {true, true, false, false}))
        .containsExactly(0.5, 0.25, 0, -0.5);
    assertThat(LengthCurve.groupRelative(new int[] {7, 7}, new boolean[] {true, false}))
        .containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "a a a a a, 3, -.6667",
    "a b c a b c a b c, 3, -.571429",
    "the cat sat on the mat the cat sat on the mat, 3, -.4",
    "this this this this this, 2, -.75",
    "a b, 3, 0",
    "'', 3, 0"
  })
  void repetitionIsOpenR1s(String response, int n, double expected) {
    assertThat(value("open_r1_repetition", Map.of("n", n), response))
        .isEqualTo(expected, within(1e-4));
    assertThat(value("repetition", Map.of("n", n), response)).isEqualTo(expected, within(1e-4));
  }

  @Test
  void repetitionOfTokensIsTrls() {
    assertThat(TokenRepetition.penalty(new int[] {1, 2, 3, 4}, 2, -1)).isZero();
    assertThat(TokenRepetition.penalty(new int[] {5, 5, 5, 5, 5}, 2, -1)).isEqualTo(-0.75);
    assertThat(TokenRepetition.penalty(new int[] {0, 0, 0}, 1, -2))
        .isEqualTo(-4.0 / 3, within(1e-12));
    assertThat(TokenRepetition.penalty(new int[] {1, 2}, 3, -1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"80, 0", "81, -.05", "90, -.5", "100, -1", "101, -1"})
  void softOverlongIsDapos(int length, double expected) {
    assertThat(LengthCurve.softOverlong(length, 100, 20)).isEqualTo(expected, within(1e-12));
    assertThat(value("soft_overlong", Map.of("max", 100, "cache", 20), "word ".repeat(length)))
        .isEqualTo(expected, within(1e-12));
  }

  @Test
  void codeFormatIsOpenR1s() {
    String code = CANONICAL.replace("42", "```python\nprint(42)\n```");
    assertThat(value("open_r1_code_format", code)).isEqualTo(1);
    assertThat(value("open_r1_code_format", code.replace("python", "python3"))).isEqualTo(1);
    assertThat(value("open_r1_code_format", code.replace("python", "java"))).isZero();
    assertThat(value("open_r1_code_format", CANONICAL)).isZero();
  }
}
