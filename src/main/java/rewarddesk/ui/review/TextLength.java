package rewarddesk.ui.review;

import rewarddesk.reward.rule.TextMeasure;
import rewarddesk.ui.Messages;

/// Length of a text in the unit its readers count in: words, or characters where words are not set
/// apart. Words are counted as the rules count them, so that the panel says the same number.
final class TextLength {
  private TextLength() {}

  static String describe(String text, Messages messages) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    long characters = text.codePoints().filter(point -> !Character.isWhitespace(point)).count();
    return ideographs * 2 > characters
        ? messages.text("length.characters", characters)
        : messages.text("length.words", TextMeasure.words(text));
  }
}
