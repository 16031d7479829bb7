package rewarddesk.reward.rule.format;

/// A text that may be looked at only so often. A regular expression that goes back and forth over a
/// text without end (`(a+)+b`) is thereby stopped after a bounded time, on any machine.
///
/// Used by one match on one thread.
final class CountedText implements CharSequence {
  private final String text;
  private final Looks looks;
  private final long weight;

  /// @param weight what one look counts for, with what the expression does until the next
  CountedText(String text, Looks looks, long weight) {
    this.text = text;
    this.looks = looks;
    this.weight = weight;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks.take(weight);
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
