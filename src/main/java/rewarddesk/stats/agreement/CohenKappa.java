package rewarddesk.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// Agreement of two raters beyond what chance alone would give (Cohen 1960), and the weighted kappa
/// for ordered categories (Cohen 1968).
///
/// κ = (pₒ − pₑ) / (1 − pₑ), where pₒ is the share on the diagonal and pₑ = Σ p₁(c) p₂(c) the share
/// that two raters with these habits would agree on by chance; with weights both sums run over all
/// pairs of categories, each counting as its weight says. 1 is perfect, 0 is chance, below 0 is
/// worse than chance.
///
/// @param weights how much two categories agree; `NOMINAL` is the kappa of 1960
public record CohenKappa(Weights weights) implements ChanceModel {
  public static final CohenKappa NOMINAL = new CohenKappa(Weights.NOMINAL);

  /// The kappa of 1960.
  ///
  /// @param counts square table: rows are the first rater's categories, columns the second's
  /// @return empty when nothing was rated, or when both raters used one and the same category only
  ///   (pₑ = 1), where kappa is not defined
  public static OptionalDouble of(long[][] counts) {
    double kappa = NOMINAL.terms(counts).value();
    return Double.isNaN(kappa) ? OptionalDouble.empty() : OptionalDouble.of(kappa);
  }

  /// The same with its bootstrap interval, items being independent.
  public static Estimate estimate(long[][] counts) {
    int k = counts.length;
    long[] sizes = Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray();
    OptionalDouble kappa = of(counts);
    Optional<Interval> interval =
        kappa.isEmpty()
            ? Optional.empty()
            : Bootstrap.STANDARD.interval(sizes, drawn -> NOMINAL.terms(table(drawn, k)).value());
    return new Estimate(kappa, interval, Arrays.stream(sizes).sum(), LeftOut.NONE);
  }

  /// The largest kappa that two raters with these habits could reach (Cohen 1960): pₒ would be Σ
  /// min(p₁(c), p₂(c)).
  ///
  /// @param counts as above
  /// @return empty where kappa is not defined
  public static OptionalDouble largest(long[][] counts) {
    Terms terms = NOMINAL.terms(counts);
    double n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    double most = 0;
    for (int c = 0; c < counts.length; c++) {
      int category = c;
      long first = Arrays.stream(counts[c]).sum();
      long second = Arrays.stream(counts).mapToLong(row -> row[category]).sum();
      most += Math.min(first, second) / n;
    }
    double largest = new Terms(most, terms.expected()).value();
    return Double.isNaN(largest) ? OptionalDouble.empty() : OptionalDouble.of(largest);
  }

  private static long[][] table(long[] cells, int k) {
    return IntStream.range(0, k)
        .mapToObj(row -> Arrays.copyOfRange(cells, k * row, k * row + k))
        .toArray(long[][]::new);
  }

  @Override
  public Form form() {
    return Form.LABELS;
  }

  /// Units that both raters labelled.
  @Override
  public boolean uses(int[] unit) {
    if (unit.length != 2) {
      throw new IllegalArgumentException("Cohen's kappa is for two raters, not " + unit.length);
    }
    return unit[0] != Ratings.MISSING && unit[1] != Ratings.MISSING;
  }

  @Override
  public Terms terms(List<int[]> units, long[] sizes, int categories) {
    long[][] counts = new long[categories][categories];
    for (int u = 0; u < units.size(); u++) {
      counts[units.get(u)[0]][units.get(u)[1]] += sizes[u];
    }
    return terms(counts);
  }

  private Terms terms(long[][] counts) {
    int k = counts.length;
    double[] first = new double[k];
    double[] second = new double[k];
    double n = 0;
    double agreed = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        first[i] += counts[i][j];
        second[j] += counts[i][j];
        n += counts[i][j];
        agreed += counts[i][j] == 0 ? 0 : weights.of(i, j, k) * counts[i][j];
      }
    }
    return n == 0 ? Terms.NOTHING : new Terms(agreed / n, expected(first, second, n));
  }

  private double expected(double[] first, double[] second, double n) {
    double expected = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        expected += weights.of(i, j, first.length) * (first[i] / n) * (second[j] / n);
      }
    }
    return expected;
  }
}
