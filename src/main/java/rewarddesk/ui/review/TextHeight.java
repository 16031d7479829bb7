package rewarddesk.ui.review;

/// Guesses how high a text will stand, without laying it out.
final class TextHeight {
  private static final double LINE_HEIGHT = 1.55;
  private static final double NARROW = 0.52;
  private static final double WIDE = 1.0;
  private static final int LONGEST_READ = 20_000;

  private TextHeight() {}

  /// @param width in pixels
  /// @param size of the text in pixels
  static double estimate(String text, double width, double size) {
    String start = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    double lines =
        start
            .strip()
            .lines()
            .mapToDouble(line -> Math.max(1, Math.ceil(length(line) * size / width)))
            .sum();
    return Math.max(1, lines) * size * LINE_HEIGHT;
  }

  /// In widths of a square character.
  private static double length(String line) {
    return line.codePoints()
        .mapToDouble(point -> Character.isIdeographic(point) ? WIDE : NARROW)
        .sum();
  }
}
