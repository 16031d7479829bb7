package rewarddesk.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Agreement of two raters beyond what chance alone would give (Cohen 1960).
public final class CohenKappa {
  private CohenKappa() {}

  /// κ = (pₒ − pₑ) / (1 − pₑ), where pₒ is the share on the diagonal and pₑ = Σ p₁(c) p₂(c) the
  /// share that two raters with these habits would agree on by chance. 1 is perfect, 0 is chance,
  /// below 0 is worse than chance.
  ///
  /// @param counts square table: rows are the first rater's categories, columns the second's
  /// @return empty when nothing was rated, or when both raters used one and the same category only
  ///   (pₑ = 1), where kappa is not defined
  public static OptionalDouble of(long[][] counts) {
    double n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    if (n == 0) {
      return OptionalDouble.empty();
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < counts.length; c++) {
      observed += counts[c][c] / n;
      expected += Arrays.stream(counts[c]).sum() / n * (columnSum(counts, c) / n);
    }
    return 1 - expected < 1e-12
        ? OptionalDouble.empty()
        : OptionalDouble.of((observed - expected) / (1 - expected));
  }

  private static long columnSum(long[][] counts, int column) {
    return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
  }
}
