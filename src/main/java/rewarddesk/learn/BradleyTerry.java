package rewarddesk.learn;

import java.util.List;
import rewarddesk.progress.Cancellation;

/// Fits the Bradley–Terry model P(chosen beats rejected) = σ(w · (chosen − rejected)) with a ridge
/// and without an intercept, so that swapping the sides flips the sign of the logit and nothing
/// else.
///
/// Minimises Σ weight · ln(1 + e^−logit) + ½ · ridge · Σ weight · ‖v‖² over the scaled weights v by
/// Newton steps with the fixed upper bound ¼ Σ weight · x xᵀ of the second derivative (Böhning and
/// Lindsay 1988), so that one factorisation serves all steps, and with Nesterov's momentum, which
/// begins anew whenever it leads uphill (O'Donoghue and Candès 2015).
final class BradleyTerry {
  private static final double TOLERANCE = 1e-5;
  private static final int MOST_STEPS = 300;

  private final List<Example> examples;
  private final Columns columns;
  private final Gram gram;
  private final Cancellation cancel;

  /// @param gram of the same examples
  BradleyTerry(List<Example> examples, Columns columns, Gram gram, Cancellation cancel) {
    this.examples = examples;
    this.columns = columns;
    this.gram = gram;
    this.cancel = cancel;
  }

  /// The weights, one for each column as it was measured.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  double[] fit(Ridge ridge) {
    double[] scale = Scale.of(gram, columns, ridge.embedding());
    double pull = ridge.strength() * gram.weight();
    Cholesky bound = bound(scale, pull);
    double[] scaled = new double[scale.length];
    double[] ahead = scaled;
    double momentum = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      cancel.throwIfCancelled();
      double[] downhill = downhill(ahead, scale, pull);
      if (largest(downhill) <= TOLERANCE * gram.weight()) {
        break;
      }
      double[] next = sum(ahead, bound.solve(downhill), 1);
      double[] move = sum(next, scaled, -1);
      momentum = Dot.of(downhill, move, move.length) < 0 ? 1 : momentum;
      double grown = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      ahead = sum(next, move, (momentum - 1) / grown);
      momentum = grown;
      scaled = next;
    }
    return times(ahead, scale);
  }

  private Cholesky bound(double[] scale, double pull) {
    double[][] matrix = new double[scale.length][];
    for (int i = 0; i < scale.length; i++) {
      matrix[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = gram.products()[i][j] * scale[i] * scale[j] / 4;
      }
      matrix[i][i] += pull;
    }
    return new Cholesky(matrix);
  }

  /// Minus the gradient in the scaled weights.
  private double[] downhill(double[] scaled, double[] scale, double pull) {
    double[] weights = times(scaled, scale);
    double[] sum = new double[scale.length];
    for (Example example : examples) {
      double miss = example.weight() / (1 + Math.exp(example.logit(weights)));
      float[] x = example.difference();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += miss * x[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] * scale[i] - pull * scaled[i];
    }
    return sum;
  }

  /// a + factor · b
  private static double[] sum(double[] a, double[] b, double factor) {
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + factor * b[i];
    }
    return sum;
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
