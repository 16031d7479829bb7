package rewarddesk.reward.rule.format;

/// How many more characters a regular expression may look at. Used by one thread.
public final class Looks {
  private long left;

  public Looks(long left) {
    this.left = left;
  }

  /// The looks are used up.
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("The expression needs too many steps", null, false, false);
    }
  }

  void take(long looks) {
    left -= looks;
    if (left < 0) {
      throw new Exhausted();
    }
  }
}
