package rewarddesk.reward.rule.format;

/// A text that may be looked at only so often. A regular expression that goes back and forth over a
/// text without end (`(a+)+b`) is thereby stopped after a bounded time, on any machine.
///
/// Used by one match on one thread.
final class CountedText implements CharSequence {
  private final String text;
  private long left;

  CountedText(String text, long looks) {
    this.text = text;
    this.left = looks;
  }

  /// The looks are used up.
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("The expression needs too many steps", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
