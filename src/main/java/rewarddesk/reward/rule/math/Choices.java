package rewarddesk.reward.rule.math;

import java.util.Optional;
import rewarddesk.model.Span;

/// Finds the letter of a multiple choice, A to J.
final class Choices {
  private Choices() {}

  /// The letter when the text is nothing but one: `B`, `(b)`, `\text{C}`, `D.`.
  static Optional<Character> only(String text) {
    if (text.length() > 20) {
      return Optional.empty();
    }
    String bare =
        Delimiters.strip(text).replaceAll("\\\\(?:text|mathrm|textbf|mathbf)|[(){}.*]", "").strip();
    boolean letter = bare.length() == 1 && isChoice(Character.toUpperCase(bare.charAt(0)));
    return letter ? Optional.of(Character.toUpperCase(bare.charAt(0))) : Optional.empty();
  }

  static Optional<Answer> first(String text, Span place, String source) {
    for (int i = place.start(); i < place.end(); i++) {
      if (isAlone(text, i, place)) {
        return Optional.of(Answer.at(text, i, i + 1, source));
      }
    }
    boolean bare = only(text.substring(place.start(), place.end())).isPresent();
    return bare
        ? Optional.of(Answer.at(text, place.start(), place.end(), source))
        : Optional.empty();
  }

  static Optional<Answer> last(String text, Span place) {
    for (int i = place.end() - 1; i >= place.start(); i--) {
      if (isAlone(text, i, place)) {
        return Optional.of(Answer.at(text, i, i + 1, "last letter"));
      }
    }
    return Optional.empty();
  }

  /// A capital that is no part of a word and no article or pronoun before a word.
  private static boolean isAlone(String text, int at, Span place) {
    char c = text.charAt(at);
    if (!isChoice(c)) {
      return false;
    }
    char before = at > place.start() ? text.charAt(at - 1) : ' ';
    char after = at + 1 < place.end() ? text.charAt(at + 1) : ' ';
    boolean word =
        (c == 'A' || c == 'I')
            && after == ' '
            && at + 2 < place.end()
            && Character.isLowerCase(text.charAt(at + 2));
    boolean inTex = before == '\\';
    return !inTex && !word && !isWordPart(before) && !isWordPart(after);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) ? c < 0x2E80 : c == '\'' || c == '’';
  }

  private static boolean isChoice(char c) {
    return c >= 'A' && c <= 'J';
  }
}
