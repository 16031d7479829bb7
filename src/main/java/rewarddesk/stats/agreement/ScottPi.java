package rewarddesk.stats.agreement;

import java.util.List;

/// Scott's π (1955) of two raters: like Cohen's kappa, but chance comes from the two raters' pooled
/// habits, pₑ = Σ p(c)².
public record ScottPi() implements ChanceModel {

  @Override
  public Form form() {
    return Form.COUNTS;
  }

  /// Units with exactly two labels.
  @Override
  public boolean uses(int[] unit) {
    return LabelCounts.labels(unit) == 2;
  }

  @Override
  public Terms terms(List<int[]> units, long[] weights, int categories) {
    return new Terms(
        LabelCounts.observed(units, weights, categories, Weights.NOMINAL),
        LabelCounts.sumOfSquares(LabelCounts.shares(units, weights, categories)));
  }
}
