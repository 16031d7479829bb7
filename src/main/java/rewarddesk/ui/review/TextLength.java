package rewarddesk.ui.review;

import rewarddesk.ui.Messages;

/// Length of a text in the unit its readers count in: words, or characters where words are not set
/// apart.
final class TextLength {
  private TextLength() {}

  static String describe(String text, Messages messages) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    long characters = text.codePoints().filter(point -> !Character.isWhitespace(point)).count();
    return ideographs * 2 > characters
        ? messages.text("length.characters", characters)
        : messages.text("length.words", words(text));
  }

  /// Stretches without white space.
  private static long words(String text) {
    long words = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      boolean white = Character.isWhitespace(text.charAt(at));
      if (!white && !inWord) {
        words++;
      }
      inWord = !white;
    }
    return words;
  }
}
