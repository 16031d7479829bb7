package rewarddesk.stats.audit;

import java.util.Optional;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.Quantiles;

/// A threshold above which a judge agrees with the human at least as often as wanted, with
/// probability 1 − δ over the draw of the audit slice.
///
/// Learn then test (Angelopoulos, Bates, Candès, Jordan and Lei 2021) by the fallback procedure
/// (Wiens 2003): each threshold, the strictest first, has an equal part of δ for an exact binomial
/// test of "agreement is below the wanted one", and hands its part on to the next when that is
/// rejected.
///
/// @param threshold least confidence that is accepted
/// @param accepted share of all items that is
/// @param audited of the labelled ones among them, how many the human agreed with
public record AcceptanceThreshold(double threshold, Proportion accepted, Proportion audited) {
  /// @param wanted agreement to guarantee, 0 to 1
  /// @param delta allowed chance of being wrong, 0 to 1
  /// @return the threshold that accepts most; empty when no guarantee can be given yet
  public static Optional<AcceptanceThreshold> of(AuditSlice slice, double wanted, double delta) {
    double[] thresholds = slice.thresholds();
    int best = -1;
    double budget = 0;
    for (int step = 0; step < thresholds.length; step++) {
      budget += delta / thresholds.length;
      if (passes(slice.agreement(thresholds[step]), wanted, budget)) {
        best = step;
      } else {
        budget = 0;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            new AcceptanceThreshold(
                thresholds[best],
                slice.accepted(thresholds[best]),
                slice.agreement(thresholds[best])));
  }

  private static boolean passes(Proportion audited, double wanted, double delta) {
    return Quantiles.binomialAtLeast(audited.hits(), audited.trials(), wanted) <= delta;
  }

  /// Fewest labels above one of the slice's thresholds that can give the guarantee, when every one
  /// of them agrees: wantedⁿ ≤ δ/k, k being the number of thresholds.
  ///
  /// @param wanted agreement to guarantee, above 0 and below 1
  /// @param delta allowed chance of being wrong, above 0
  public static int labelsAtLeast(AuditSlice slice, double wanted, double delta) {
    int thresholds = Math.max(1, slice.thresholds().length);
    return (int) Math.ceil(Math.log(delta / thresholds) / Math.log(wanted));
  }
}
