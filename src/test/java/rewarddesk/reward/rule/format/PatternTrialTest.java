package rewarddesk.reward.rule.format;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.reward.rule.format.PatternTrial.Answer.DOES_NOT_MATCH;
import static rewarddesk.reward.rule.format.PatternTrial.Answer.GAVE_UP;
import static rewarddesk.reward.rule.format.PatternTrial.Answer.MATCHES;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.format.PatternTrial.Answer;
import rewarddesk.reward.rule.format.PatternTrial.Beginning;
import rewarddesk.reward.rule.format.PatternTrial.Match;

/// What the tester of regular expressions says.
class PatternTrialTest {
  private static final String CANONICAL = "<think>\nreason\n</think>\n<answer>\n42\n</answer>";
  private static final String OPEN_R1 = "^<think>\\n.*?\\n</think>\\n<answer>\\n.*?\\n</answer>$";

  private static PatternTrial.Tried tried(
      String expression, String flags, Where where, String text) {
    return (PatternTrial.Tried) PatternTrial.of(expression, PatternFlag.of(flags), where, text);
  }

  @Test
  void theHolesOfTheOpenR1PatternShow() {
    PatternTrial.Tried trial = tried(OPEN_R1, "ms", Where.START, CANONICAL);
    Map<TextChange, Answer> answers = new EnumMap<>(TextChange.class);
    trial.cases().forEach(one -> answers.put(one.change(), one.answer()));
    assertThat(trial.answer()).isEqualTo(MATCHES);
    assertThat(trial.matches())
        .containsExactly(new Match(new Span(0, CANONICAL.length()), List.of()));
    assertThat(answers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(TextChange.NEWLINE_AFTER, MATCHES),
                Map.entry(TextChange.TEXT_AFTER, DOES_NOT_MATCH),
                Map.entry(TextChange.LINE_AFTER, MATCHES),
                Map.entry(TextChange.TEXT_BEFORE, DOES_NOT_MATCH),
                Map.entry(TextChange.NEWLINE_BEFORE, DOES_NOT_MATCH),
                Map.entry(TextChange.REPEATED, MATCHES),
                Map.entry(TextChange.BLANK_LINE_BETWEEN_TAGS, DOES_NOT_MATCH),
                Map.entry(TextChange.EMPTY_TAGS, MATCHES),
                Map.entry(TextChange.ON_ONE_LINE, DOES_NOT_MATCH),
                Map.entry(TextChange.WINDOWS_LINES, DOES_NOT_MATCH),
                Map.entry(TextChange.CAPITALS, DOES_NOT_MATCH),
                Map.entry(TextChange.CUT_OFF, DOES_NOT_MATCH),
                Map.entry(TextChange.EMPTIED, DOES_NOT_MATCH)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abc        ; start    ; abd   ; ab      ; 0 ; 2
          abc        ; anywhere ; xxabd ; ab      ; 2 ; 4
          a(b(cd))e  ; start    ; abce  ; a(b(c   ; 0 ; 3
          a[xyz]b    ; start    ; ayc   ; a[xyz]  ; 0 ; 2
          a|bc       ; start    ; bd    ; a|b     ; 0 ; 1
          \\Qa(\\Eb  ; start    ; a(c   ; \\Qa(\\E; 0 ; 2
          abc        ; whole    ; abcd  ; abc     ; 0 ; 3
          """)
  void itSaysHowFarTheExpressionGets(
      String expression, String where, String text, String beginning, int start, int end) {
    assertThat(tried(expression, "", Where.of(where), text))
        .extracting(PatternTrial.Tried::answer, PatternTrial.Tried::beginning)
        .containsExactly(
            DOES_NOT_MATCH, Optional.of(new Beginning(beginning.length(), new Span(start, end))));
  }

  @Test
  void anExpressionWhoseFirstPartIsNotThereHasNoBeginning() {
    assertThat(tried("a", "", Where.ANYWHERE, "b").beginning()).isEmpty();
  }

  @Test
  void allMatchesAreListedWithTheirGroups() {
    assertThat(tried("(a)|(b)", "i", Where.ANYWHERE, "xAb").matches())
        .containsExactly(
            new Match(new Span(1, 2), List.of(Optional.of(new Span(1, 2)), Optional.empty())),
            new Match(new Span(2, 3), List.of(Optional.empty(), Optional.of(new Span(2, 3)))));
    assertThat(tried("", "", Where.ANYWHERE, "x".repeat(5000)).matches())
        .hasSize(PatternTrial.MOST_MATCHES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a|a)*b", "(.*)*\\1b", "(?:(a+)+\\1)+b"})
  void anExpressionWithoutEndIsGivenUp(String expression) {
    assertThat(tried(expression, "", Where.START, "a".repeat(5000)).answer()).isEqualTo(GAVE_UP);
  }

  @Test
  void aWrongExpressionSaysWhere() {
    assertThat(PatternTrial.of("a(b", Set.of(), Where.START, ""))
        .isEqualTo(
            new PatternTrial.Invalid(
                "The regular expression is not valid at character 4: Unclosed group.", 3));
  }

  @Test
  void flagsAreWrittenInOneOrder() {
    assertThat(PatternFlag.letters(PatternFlag.of("xsi"))).isEqualTo("isx");
  }
}
