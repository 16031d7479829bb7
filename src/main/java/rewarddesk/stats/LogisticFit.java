package rewarddesk.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Logistic regression by Newton's method, for outcomes from 0 to 1 and a handful of columns.
///
/// @param coefficients one for each column
/// @param standardErrors theirs, from the sandwich covariance H⁻¹GH⁻¹ with G summed over clusters
/// @param n rows
public record LogisticFit(List<Double> coefficients, List<Double> standardErrors, int n) {
  private static final int ROUNDS = 50;
  private static final double PRECISE = 1e-10;
  private static final double RUNS_AWAY = 30;

  public LogisticFit {
    coefficients = List.copyOf(coefficients);
    standardErrors = List.copyOf(standardErrors);
  }

  /// @param rows one row of columns for each outcome; an intercept is a column of ones
  /// @param outcomes 0 to 1
  /// @return empty when there is no finite fit: too few rows, columns that say the same, or
  ///   outcomes that a column separates perfectly
  public static Optional<LogisticFit> of(double[][] rows, double[] outcomes, Clusters clusters) {
    int k = rows.length == 0 ? 0 : rows[0].length;
    if (rows.length <= k) {
      return Optional.empty();
    }
    double[] beta = new double[k];
    try {
      for (int round = 0; round < ROUNDS; round++) {
        double[] step = Cholesky.of(hessian(rows, beta)).solve(gradient(rows, outcomes, beta));
        double largest = 0;
        for (int j = 0; j < k; j++) {
          beta[j] += step[j];
          largest = Math.max(largest, Math.abs(step[j]));
        }
        if (largest < PRECISE) {
          return Optional.of(fitted(rows, outcomes, clusters, beta));
        }
        if (largest > RUNS_AWAY) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    } catch (ArithmeticException singular) {
      return Optional.empty();
    }
  }

  /// The 95 % interval of one coefficient.
  public Interval interval95(int i) {
    double half = Quantiles.twoSided(0.95) * standardErrors.get(i);
    return new Interval(coefficients.get(i) - half, coefficients.get(i) + half);
  }

  /// 1 / (1 + e⁻ˣ).
  public static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static LogisticFit fitted(
      double[][] rows, double[] outcomes, Clusters clusters, double[] beta) {
    double[][] filling = filling(rows, outcomes, clusters, beta);
    double[][] covariance = Cholesky.of(hessian(rows, beta)).sandwich(filling);
    List<Double> errors =
        IntStream.range(0, beta.length).mapToObj(j -> Math.sqrt(covariance[j][j])).toList();
    return new LogisticFit(Arrays.stream(beta).boxed().toList(), errors, rows.length);
  }

  private static double probability(double[] row, double[] beta) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += row[j] * beta[j];
    }
    return sigmoid(sum);
  }

  private static double[] gradient(double[][] rows, double[] outcomes, double[] beta) {
    double[] gradient = new double[beta.length];
    for (int i = 0; i < rows.length; i++) {
      addScore(gradient, rows[i], outcomes[i], beta);
    }
    return gradient;
  }

  private static void addScore(double[] sum, double[] row, double outcome, double[] beta) {
    double residual = outcome - probability(row, beta);
    for (int j = 0; j < beta.length; j++) {
      sum[j] += residual * row[j];
    }
  }

  private static double[][] hessian(double[][] rows, double[] beta) {
    double[][] hessian = new double[beta.length][beta.length];
    for (double[] row : rows) {
      double p = probability(row, beta);
      addOuter(hessian, row, p * (1 - p));
    }
    return hessian;
  }

  private static void addOuter(double[][] sum, double[] vector, double weight) {
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        sum[i][j] += weight * vector[i] * vector[j];
      }
    }
  }

  private static double[][] filling(
      double[][] rows, double[] outcomes, Clusters clusters, double[] beta) {
    double[][] filling = new double[beta.length][beta.length];
    for (int cluster = 0; cluster < clusters.count(); cluster++) {
      double[] score = new double[beta.length];
      for (int i = clusters.start(cluster); i < clusters.start(cluster + 1); i++) {
        int row = clusters.member(i);
        addScore(score, rows[row], outcomes[row], beta);
      }
      addOuter(filling, score, 1);
    }
    return filling;
  }
}
