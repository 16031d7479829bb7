package rewarddesk.inference.onnx;

/// Text as native libraries take it.
final class NativeText {
  private static final int REPLACEMENT = 0xFFFD;

  private NativeText() {}

  /// Halves of characters and NULs, which the native side cannot take, become the replacement
  /// character.
  static String clean(String text) {
    if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? REPLACEMENT : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
