package rewarddesk.project;

import rewarddesk.model.Content;

/// The beginning of a prompt on one line.
final class Snippet {
  private static final int LENGTH = 200;

  private Snippet() {}

  /// The first 200 characters, with every run of white space as one blank.
  static String of(Content prompt) {
    StringBuilder line = new StringBuilder(LENGTH);
    String text = prompt.plain();
    int characters = 0;
    for (int at = 0; at < text.length() && characters < LENGTH; ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (!isSpace(codePoint)) {
        line.appendCodePoint(codePoint);
        characters++;
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
        characters++;
      }
    }
    return line.toString().stripTrailing();
  }

  private static boolean isSpace(int codePoint) {
    if (codePoint > ' ' && codePoint < 0x7f) {
      return false;
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }
}
