package rewarddesk.reward.rule.length;

/// The published length formulas on plain numbers, for any unit of length.
public final class LengthCurve {
  private LengthCurve() {}

  /// The cosine schedule of arXiv 2502.03373, appendix C.1: from `near` at length 0 to `far` at
  /// `max`. Beyond that it rises again, because the cosine is periodic, unless it is clamped.
  ///
  /// @param length length of the response
  /// @param max length at which the far end is reached
  /// @param near value at length 0
  /// @param far value at length `max`
  /// @param clamped whether longer responses keep the far end's value (TRL) or not (open-r1)
  public static double cosine(int length, double max, double near, double far, boolean clamped) {
    double progress = clamped ? Math.min(length / max, 1) : length / max;
    return far + 0.5 * (near - far) * (1 + Math.cos(progress * Math.PI));
  }

  /// DAPO's soft overlong punishment (arXiv 2503.14476, equation 13): 0 up to `max − cache`, then
  /// falling straight to −1 at `max`, and −1 beyond.
  public static double softOverlong(int length, int max, int cache) {
    int free = max - cache;
    if (length <= free) {
      return 0;
    }
    return length <= max ? (double) (free - length) / cache : -1;
  }

  /// Kimi k1.5's length reward within a group (arXiv 2501.12599): 0.5 for the shortest, −0.5 for
  /// the longest, straight between; a wrong response never gets more than 0. When all are of the
  /// same length, everyone gets 0.
  ///
  /// @param lengths the lengths of all responses to one prompt, at least one
  /// @param right whether each of them is right
  public static double[] groupRelative(int[] lengths, boolean[] right) {
    int min = Integer.MAX_VALUE;
    int max = 0;
    for (int length : lengths) {
      min = Math.min(min, length);
      max = Math.max(max, length);
    }
    double[] rewards = new double[lengths.length];
    for (int i = 0; i < lengths.length && max > min; i++) {
      double share = 0.5 - (double) (lengths[i] - min) / (max - min);
      rewards[i] = right[i] ? share : Math.min(0, share);
    }
    return rewards;
  }
}
