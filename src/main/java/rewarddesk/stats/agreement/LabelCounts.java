package rewarddesk.stats.agreement;

import java.util.List;

/// Sums over units given as numbers of labels in each category, which several coefficients share.
final class LabelCounts {
  private LabelCounts() {}

  static int labels(int[] unit) {
    int sum = 0;
    for (int count : unit) {
      sum += count;
    }
    return sum;
  }

  /// Mean over the units with two or more labels of the share of agreeing pairs of labels, a pair
  /// counting as its weight says: Σ n_c (Σ_l w_cl n_l − 1) / (m (m − 1)).
  static double observed(List<int[]> units, long[] weights, int categories, Weights agree) {
    double sum = 0;
    long n = 0;
    for (int u = 0; u < units.size(); u++) {
      if (weights[u] > 0 && labels(units.get(u)) >= 2) {
        sum += weights[u] * agreeingPairs(units.get(u), categories, agree);
        n += weights[u];
      }
    }
    return sum / n;
  }

  private static double agreeingPairs(int[] unit, int categories, Weights agree) {
    double labels = labels(unit);
    double sum = 0;
    for (int c = 0; c < categories; c++) {
      if (unit[c] > 0) {
        double alike = -1;
        for (int l = 0; l < categories; l++) {
          alike += unit[l] == 0 ? 0 : agree.of(c, l, categories) * unit[l];
        }
        sum += unit[c] * alike;
      }
    }
    return sum / (labels * (labels - 1));
  }

  /// Mean over all units with a label of the share of their labels in each category.
  static double[] shares(List<int[]> units, long[] weights, int categories) {
    double[] shares = new double[categories];
    long n = 0;
    for (int u = 0; u < units.size(); u++) {
      double labels = labels(units.get(u));
      if (labels > 0) {
        for (int c = 0; c < categories; c++) {
          shares[c] += weights[u] * units.get(u)[c] / labels;
        }
        n += weights[u];
      }
    }
    for (int c = 0; c < categories; c++) {
      shares[c] /= n;
    }
    return shares;
  }

  static double sumOfSquares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share * share;
    }
    return sum;
  }
}
