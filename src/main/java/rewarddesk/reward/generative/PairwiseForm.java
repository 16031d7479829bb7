package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The choice between two responses: `[[A]]`, `[[B]]` and, where the template offers it, `[[C]]`
/// for a tie. `[[D]]`, and `[[C]]` where it was not offered, are out of range. Other text in double
/// brackets (code, links) is not an answer.
///
/// @param tieOffered whether `[[C]]` is an answer
record PairwiseForm(boolean tieOffered) implements AnswerForm<Choice> {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![A-Za-z0-9])\\[[ \\t]{0,8}\\[[ \\t]{0,8}"
              + "(?:(?:[Rr]esponse|[Aa]ssistant|[Aa]nswer|回答|回复|答案|助手)[ \\t]{0,8})?"
              + "([A-Dab])[ \\t]{0,8}\\][ \\t]{0,8}\\]");

  @Override
  public List<Match<Choice>> matches(FoldedText text) {
    return PATTERN.matcher(text.text()).results().map(this::match).toList();
  }

  private Match<Choice> match(MatchResult result) {
    Optional<Choice> choice =
        switch (result.group(1)) {
          case "A", "a" -> Optional.of(Choice.A);
          case "B", "b" -> Optional.of(Choice.B);
          case "C" -> tieOffered ? Optional.of(Choice.TIE) : Optional.empty();
          default -> Optional.empty();
        };
    Reading.Status status = choice.isPresent() ? Reading.Status.OK : Reading.Status.OUT_OF_RANGE;
    return new Match<>(status, choice, result.start(), result.end());
  }
}
