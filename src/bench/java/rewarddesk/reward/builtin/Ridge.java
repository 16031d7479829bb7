package rewarddesk.reward.builtin;

import java.util.List;

/// Logistic regression on differences of features, with a ridge and lower bounds, by projected
/// gradient descent. No intercept: the model stays antisymmetric.
final class Ridge {
  private static final int STEPS = 20_000;
  private static final double RATE = 0.05;

  private Ridge() {}

  /// @param difference features of the chosen response minus those of the rejected one
  /// @param offset what the fixed weights already add to the logit
  /// @param weight how much this pair counts
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
  record Row(double[] difference, double offset, double weight) {}

  /// @param ridge strength of the pull towards 0
  /// @param notBelow lower bound of each weight
  static double[] fit(List<Row> rows, double ridge, double[] notBelow) {
    double[] weights = new double[notBelow.length];
    double total = rows.stream().mapToDouble(Row::weight).sum();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Row row : rows) {
        double logit = row.offset();
        for (int i = 0; i < weights.length; i++) {
          logit += weights[i] * row.difference()[i];
        }
        double miss = row.weight() / total / (1 + Math.exp(logit));
        for (int i = 0; i < weights.length; i++) {
          gradient[i] += miss * row.difference()[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double moved = weights[i] + RATE * (gradient[i] - ridge * weights[i]);
        weights[i] = Math.max(notBelow[i], moved);
      }
    }
    return weights;
  }
}
