package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One of several responses by its letter in double square brackets, `[[A]]` to `[[D]]`, as its
/// place from 0. The letter of a response that was not shown is out of range.
///
/// @param shown how many responses were shown, 4 at most
public record LetterForm(int shown) implements AnswerForm<Integer> {
  private static final Pattern LETTER = DoubleBracketForm.pattern("[A-Da-d]");

  @Override
  public List<Match<Integer>> matches(FoldedText text) {
    return LETTER.matcher(text.text()).results().map(this::match).toList();
  }

  private Match<Integer> match(MatchResult result) {
    int place = result.group(1).toUpperCase(Locale.ROOT).charAt(0) - 'A';
    boolean there = place < shown;
    return new Match<>(
        there ? Reading.Status.OK : Reading.Status.OUT_OF_RANGE,
        there ? Optional.of(place) : Optional.empty(),
        result.start(),
        result.end(),
        result.start(1),
        result.end(1));
  }

  /// Places are no numbers to take a mean of.
  @Override
  public OptionalDouble number(String token) {
    return OptionalDouble.empty();
  }
}
