package rewarddesk.stats.agreement;

import java.util.List;

/// Gwet's AC1 (2008) and, with weights, AC2. Chance is Σ p(c)(1 − p(c)) / (k − 1), times Σ w / k
/// for AC2; it stays small when nearly everything falls into one category, where kappa collapses.
///
/// @param weights how much two categories agree; `NOMINAL` is AC1
public record GwetAc(Weights weights) implements ChanceModel {
  public static final GwetAc AC1 = new GwetAc(Weights.NOMINAL);

  @Override
  public Form form() {
    return Form.COUNTS;
  }

  /// Units with a label; those with one label say how common its category is.
  @Override
  public boolean uses(int[] unit) {
    return LabelCounts.labels(unit) >= 1;
  }

  @Override
  public Terms terms(List<int[]> units, long[] sizes, int categories) {
    double[] shares = LabelCounts.shares(units, sizes, categories);
    double total = 0;
    double chance = 0;
    for (int i = 0; i < categories; i++) {
      chance += shares[i] * (1 - shares[i]);
      for (int j = 0; j < categories; j++) {
        total += weights.of(i, j, categories);
      }
    }
    return new Terms(
        LabelCounts.observed(units, sizes, categories, weights),
        total / (categories * (categories - 1.0)) * chance);
  }
}
