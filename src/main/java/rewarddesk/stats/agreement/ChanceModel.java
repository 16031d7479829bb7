package rewarddesk.stats.agreement;

import java.util.List;

/// A coefficient of agreement of the form (pₒ − pₑ) / (1 − pₑ): what was observed, against what
/// raters with these habits would agree on by chance.
public sealed interface ChanceModel
    permits CohenKappa, ScottPi, BennettS, FleissKappa, KrippendorffAlpha, GwetAc {

  /// How the units reach the formula: as each rater's label, or as the number of labels in each
  /// category.
  enum Form {
    LABELS,
    COUNTS
  }

  Form form();

  /// Whether a unit is in the number. The others are left out and counted.
  boolean uses(int[] unit);

  /// @param units distinct units, only such as are used
  /// @param weights how often each occurs, 0 or more
  /// @param categories number of categories
  Terms terms(List<int[]> units, long[] weights, int categories);

  /// The two parts of a coefficient.
  ///
  /// @param observed observed agreement, up to 1; NaN when nothing was rated
  /// @param expected agreement expected by chance
  record Terms(double observed, double expected) {
    static final Terms NOTHING = new Terms(Double.NaN, Double.NaN);

    /// NaN when it is not defined: nothing rated, or chance alone already agrees always.
    double value() {
      return 1 - expected < 1e-12 ? Double.NaN : (observed - expected) / (1 - expected);
    }
  }
}
