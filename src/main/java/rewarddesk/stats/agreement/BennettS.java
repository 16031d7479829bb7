package rewarddesk.stats.agreement;

import java.util.List;

/// Bennett, Alpert and Goldstein's S (1954): chance is uniform, pₑ = 1/k.
public record BennettS() implements ChanceModel {

  @Override
  public Form form() {
    return Form.COUNTS;
  }

  /// Units with two or more labels.
  @Override
  public boolean uses(int[] unit) {
    return LabelCounts.labels(unit) >= 2;
  }

  @Override
  public Terms terms(List<int[]> units, long[] weights, int categories) {
    return new Terms(
        LabelCounts.observed(units, weights, categories, Weights.NOMINAL), 1.0 / categories);
  }
}
