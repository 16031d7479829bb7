package rewarddesk.ui.control;

/// Keeps Arabic and Hebrew text from breaking the window.
///
/// JavaFX 26 on Linux counts characters of a right-to-left run from its end into negative numbers
/// when it looks for white space at a line's end, and throws in the middle of the layout when such
/// a run stands nearer to the start of the text than it is long. So many invisible left-to-right
/// marks in front keep the count positive; they are neither seen nor copied.
public final class RightToLeft {
  private static final String MARK = "\u200E";

  private RightToLeft() {}

  /// The text made safe for a label whose text may wrap; the same text when it has no right-to-left
  /// characters.
  public static String guarded(String text) {
    return occursIn(text) ? guard(text.length()) + text : text;
  }

  /// What has to stand before that many characters.
  static String guard(int length) {
    return MARK.repeat(length);
  }

  static boolean occursIn(String text) {
    return text.codePoints().anyMatch(RightToLeft::isRightToLeft);
  }

  /// Whether the first character with a direction of its own says right to left.
  static boolean leads(String text) {
    int offset = 0;
    while (offset < text.length()) {
      int character = text.codePointAt(offset);
      if (Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return false;
      }
      if (isRightToLeft(character)) {
        return true;
      }
      offset += Character.charCount(character);
    }
    return false;
  }

  private static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE ->
          true;
      default -> false;
    };
  }
}
