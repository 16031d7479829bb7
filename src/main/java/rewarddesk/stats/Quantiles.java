package rewarddesk.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The distributions that intervals and tests need, by the names they have in textbooks.
public final class Quantiles {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Quantiles() {}

  /// The z that a standard normal value stays below with the given probability.
  public static double normal(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /// The z of a two-sided interval: 1.96 for 0.95.
  public static double twoSided(double confidence) {
    return normal((1 + confidence) / 2);
  }

  /// The t of a two-sided interval.
  public static double studentTwoSided(double confidence, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
  }

  /// P(T ≤ t) for Student's t.
  public static double studentBelow(double t, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).cumulativeProbability(t);
  }

  /// P(X > x) for chi-square.
  public static double chiSquareAbove(double x, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
  }

  public static double beta(double alpha, double beta, double probability) {
    return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
  }

  /// P(X > x) for the beta distribution, exact also far out in its tail.
  public static double betaAbove(double alpha, double beta, double x) {
    return BetaDistribution.of(alpha, beta).survivalProbability(x);
  }

  /// P(X ≤ x) for the beta distribution.
  public static double betaBelow(double alpha, double beta, double x) {
    return BetaDistribution.of(alpha, beta).cumulativeProbability(x);
  }

  /// P(X ≥ hits) for a binomial of the given trials and chance.
  public static double binomialAtLeast(long hits, long trials, double chance) {
    return hits == 0 ? 1 : binomial(trials, chance).survivalProbability((int) hits - 1);
  }

  /// P(X ≤ hits) for a binomial of the given trials and chance.
  public static double binomialAtMost(long hits, long trials, double chance) {
    return binomial(trials, chance).cumulativeProbability((int) hits);
  }

  private static BinomialDistribution binomial(long trials, double chance) {
    return BinomialDistribution.of(Math.toIntExact(trials), chance);
  }
}
