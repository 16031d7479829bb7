package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ways one text can be read: once, or more often when commas stand between digits.
///
/// @param values at least one, the likeliest first
record Readings(List<Value> values) {
  static final int MAX_LENGTH = 20_000;

  /// Reads a formula, with or without its dollar signs or brackets.
  static Readings of(String text) throws UnreadableException {
    if (text.length() > MAX_LENGTH) {
      throw new UnreadableException("The answer is longer than 20,000 characters.");
    }
    String plain = Notation.plain(Delimiters.strip(text));
    List<Value> values = new ArrayList<>();
    Optional<UnreadableException> failure = Optional.empty();
    for (Commas commas : commas(plain)) {
      try {
        Value value = ValueReader.read(Lexer.read(plain, commas));
        if (!values.contains(value)) {
          values.add(value);
        }
      } catch (UnreadableException e) {
        failure = failure.isPresent() ? failure : Optional.of(e);
      }
    }
    if (values.isEmpty() && failure.isPresent()) {
      throw failure.get();
    }
    return new Readings(List.copyOf(values));
  }

  private static List<Commas> commas(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ',' && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1))) {
        return text.chars().anyMatch(c -> "([".indexOf(c) >= 0 || c == '{')
            ? List.of(Commas.THOUSANDS, Commas.SEPARATORS)
            : List.of(Commas.values());
      }
    }
    return List.of(Commas.THOUSANDS);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
