package rewarddesk.ui.importing;

/// The beginning of a text on one line.
final class Snippet {
  private static final int LONGEST = 400;

  private Snippet() {}

  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    String line = start.strip().replaceAll("\\s+", " ");
    return text.length() > LONGEST ? line + " …" : line;
  }
}
