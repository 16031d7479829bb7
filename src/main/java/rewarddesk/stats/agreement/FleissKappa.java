package rewarddesk.stats.agreement;

import java.util.List;

/// Fleiss' kappa (1971) of any number of raters: P̄ = mean of (Σ n_c² − n)/(n(n − 1)) against pₑ =
/// Σ p(c)², the pooled habits. Every unit must have the same number of labels; the raters may
/// differ from unit to unit.
///
/// @param labelsPerUnit that number, at least 2; units with another one are left out
public record FleissKappa(int labelsPerUnit) implements ChanceModel {
  public FleissKappa {
    if (labelsPerUnit < 2) {
      throw new IllegalArgumentException("agreement needs two labels, not " + labelsPerUnit);
    }
  }

  @Override
  public Form form() {
    return Form.COUNTS;
  }

  @Override
  public boolean uses(int[] unit) {
    return LabelCounts.labels(unit) == labelsPerUnit;
  }

  @Override
  public Terms terms(List<int[]> units, long[] weights, int categories) {
    return new Terms(
        LabelCounts.observed(units, weights, categories, Weights.NOMINAL),
        LabelCounts.sumOfSquares(LabelCounts.shares(units, weights, categories)));
  }
}
