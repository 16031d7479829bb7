package rewarddesk.stats.agreement;

import java.util.List;

/// Krippendorff's α = 1 − Dₒ/Dₑ (2004) for any number of raters and missing labels. Units with
/// fewer than two labels are left out.
///
/// Dₒ comes from the coincidence matrix o(c, k) = Σ n_c (n_k − [c = k]) / (m − 1) over the units,
/// Dₑ from its margins n_c: α = 1 − (n − 1) Σ o(c, k) δ(c, k) / Σ n_c n_k δ(c, k).
///
/// @param scale what a disagreement costs
public record KrippendorffAlpha(Scale scale) implements ChanceModel {

  /// Difference δ of two categories.
  public enum Scale {
    /// 1 for different categories.
    NOMINAL,
    /// (Σ n_g for g = c..k, less half of both ends)², n_g being how often a rank occurs.
    ORDINAL,
    /// (c − k)², categories being equally spaced numbers.
    INTERVAL,
    /// |c − k|, the weighted α of Artstein and Poesio (2008) for equally spaced categories.
    LINEAR
  }

  @Override
  public Form form() {
    return Form.COUNTS;
  }

  @Override
  public boolean uses(int[] unit) {
    return LabelCounts.labels(unit) >= 2;
  }

  @Override
  public Terms terms(List<int[]> units, long[] weights, int categories) {
    double[][] coincidences = coincidences(units, weights, categories);
    double[] margins = new double[categories];
    double n = 0;
    for (int c = 0; c < categories; c++) {
      for (int k = 0; k < categories; k++) {
        margins[c] += coincidences[c][k];
        n += coincidences[c][k];
      }
    }
    return n == 0 ? Terms.NOTHING : terms(coincidences, margins, n);
  }

  private static double[][] coincidences(List<int[]> units, long[] weights, int categories) {
    double[][] sums = new double[categories][categories];
    for (int u = 0; u < units.size(); u++) {
      int[] unit = units.get(u);
      double scale = weights[u] / (LabelCounts.labels(unit) - 1.0);
      for (int c = 0; c < categories; c++) {
        for (int k = 0; unit[c] > 0 && k < categories; k++) {
          sums[c][k] += scale * unit[c] * (unit[k] - (c == k ? 1 : 0));
        }
      }
    }
    return sums;
  }

  private Terms terms(double[][] coincidences, double[] margins, double n) {
    double observed = 0;
    double expected = 0;
    double largest = 0;
    for (int c = 0; c < margins.length; c++) {
      for (int k = 0; k < margins.length; k++) {
        double cost = difference(margins, c, k);
        observed += coincidences[c][k] * cost;
        expected += margins[c] * margins[k] * cost;
        largest = Math.max(largest, cost);
      }
    }
    // Scaled by the largest difference, so that both read as agreement from 0 to 1.
    return largest == 0
        ? Terms.NOTHING
        : new Terms(1 - observed / n / largest, 1 - expected / (n * (n - 1)) / largest);
  }

  private double difference(double[] margins, int c, int k) {
    return switch (scale) {
      case NOMINAL -> c == k ? 0 : 1;
      case ORDINAL -> ordinal(margins, Math.min(c, k), Math.max(c, k));
      case INTERVAL -> (double) (c - k) * (c - k);
      case LINEAR -> Math.abs(c - k);
    };
  }

  private static double ordinal(double[] margins, int low, int high) {
    double sum = -(margins[low] + margins[high]) / 2;
    for (int rank = low; rank <= high; rank++) {
      sum += margins[rank];
    }
    return sum * sum;
  }
}
