package rewarddesk.reward.rule.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Steps that regular expressions take without looking at a text.
class BlindStepsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:){2000000000}",
        "(?:(?:){50000}){50000}",
        "((){1000}){1000}{1000}",
        "(?:^|$|\\b|){40}x",
        "(?x) # (\n (?:){2000000000}",
        "a(?:(?:|)(?:|)){20}(?!)",
        "(?=(?:||||){20})",
        "(?:(?:|)(?:|))*{30}"
      })
  void expressionsThatBranchBlindlyAreRefusedAtOnce(String expression) {
    assertThatThrownBy(() -> BoundedPattern.compile(expression, Set.of()))
        .hasMessageContaining("too many ways without looking at the text");
    assertThat(PatternTrial.of(expression, Set.of(), Where.ANYWHERE, "x"))
        .isInstanceOf(PatternTrial.Invalid.class);
  }

  @Test
  void emptyAlternativesInARowAreRefused() {
    String expression = "(|)".repeat(40) + "(?!)";
    assertThatThrownBy(() -> BoundedPattern.compile(expression, Set.of()))
        .isInstanceOf(BoundedPattern.Invalid.class);
  }

  /// Not refused, because a short text does not mind, but stopped on a long one.
  @Test
  void fewBlindWaysAreStoppedOnALongText() {
    String expression = "(|)".repeat(14) + "(?!)";
    BoundedPattern pattern = BoundedPattern.compile(expression, Set.of());
    assertThat(pattern.match("x", Where.ANYWHERE)).isEqualTo(new BoundedPattern.Result.NotFound());
    assertThat(pattern.match("x".repeat(10_000_000), Where.ANYWHERE))
        .isInstanceOf(BoundedPattern.Result.GaveUp.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^<think>\\n.*?\\n</think>\\n<answer>\\n.*?\\n</answer>$",
        "\\bANSWER: [A-D]\\b",
        "(?<year>\\d{4})-(?<month>\\d{2})|(\\w+\\s*)+",
        "[]a]|[^]\\]x[y&&z]]\\Q(((\\E(?i:a)\\k<n>\\p{L}\\x{1F600}(?<n>b)?",
        "(?:a|b|c|d|e|f|g|h){3,5}(?=x)(?!y)(?<=z)(?>w)++",
        "(?x) a b # c (|){9999999\n (?-x: #)",
        "(a{1,1000}){1,1000}",
        "a{2000000000}"
      })
  void usualExpressionsAreNotMinded(String expression) {
    String known = expression.replace("\\k<n>", "");
    assertThat(BlindSteps.of(known, false).between()).isLessThan(100);
  }
}
