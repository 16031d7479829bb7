package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// One of several responses by its letter in double square brackets, `[[A]]` to `[[D]]`, as its
/// place from 0. The letter of a response that was not shown is out of range.
///
/// @param shown how many responses were shown, 4 at most
public record LetterForm(int shown) implements AnswerForm<Integer> {
  private static final Pattern LETTER = DoubleBracketForm.pattern("[A-Da-d]");

  @Override
  public List<Match<Integer>> matches(FoldedText text) {
    return DoubleBracketForm.matches(LETTER, text, this::place);
  }

  private Optional<Integer> place(String letter) {
    int place = letter.toUpperCase(Locale.ROOT).charAt(0) - 'A';
    return place < shown ? Optional.of(place) : Optional.empty();
  }

  /// Places are no numbers to take a mean of.
  @Override
  public OptionalDouble number(String token) {
    return OptionalDouble.empty();
  }
}
