package rewarddesk.insight;

/// How many turns of the user a prompt has: exact up to three, then in parts that stay large enough
/// to say something.
final class TurnsPart {
  private static final long EXACT = 3;
  private static final long SEVERAL = 7;

  private TurnsPart() {}

  /// `1`, `2`, `3`, `4 to 7` or `8 or more`.
  static String word(long turns) {
    if (turns <= EXACT) {
      return Long.toString(turns);
    }
    return turns <= SEVERAL ? "4 to 7" : "8 or more";
  }
}
