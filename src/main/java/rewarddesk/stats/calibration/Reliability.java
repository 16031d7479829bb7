package rewarddesk.stats.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.MeanEstimate;
import rewarddesk.stats.Proportion;

/// How far stated confidences can be believed: of the verdicts given with confidence about c, a
/// share of about c should be right.
///
/// @param accuracy share that is right
/// @param ece expected calibration error Σ (n_b/N)·|acc_b − conf_b| over the bins; empty without
///   items. It is never negative, so that chance alone makes it positive in small samples, and an
///   interval around it would not hold the true one.
/// @param brier mean of (p − y)², 0 is best; always ½ gives 0.25
/// @param logLoss mean of −ln p(what happened); always ½ gives 0.693
/// @param bins ten bins of equal width from ½ to 1, empty ones included
public record Reliability(
    Proportion accuracy, OptionalDouble ece, Estimate brier, Estimate logLoss, List<Bin> bins) {
  private static final int BINS = 10;
  private static final double LEAST = 1e-12;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /// Verdicts of similar confidence.
  ///
  /// @param from least confidence in it
  /// @param to upper end, in the bin only when it is 1
  /// @param meanConfidence mean confidence; empty in an empty bin
  /// @param right share that is right
  public record Bin(double from, double to, OptionalDouble meanConfidence, Proportion right) {}

  /// @param confidences probability that the verdict is right, ½ to 1
  /// @param right whether it is
  /// @param leftOut items without a confidence or a label
  public static Reliability of(double[] confidences, boolean[] right, LeftOut leftOut) {
    int n = confidences.length;
    double[] squares = new double[n];
    double[] losses = new double[n];
    long hits = 0;
    for (int i = 0; i < n; i++) {
      double happened = right[i] ? confidences[i] : 1 - confidences[i];
      squares[i] = (1 - happened) * (1 - happened);
      losses[i] = -Math.log(Math.max(LEAST, happened));
      hits += right[i] ? 1 : 0;
    }
    List<Bin> bins = bins(confidences, right);
    return new Reliability(
        new Proportion(hits, n),
        n == 0 ? OptionalDouble.empty() : OptionalDouble.of(error(bins, n)),
        MeanEstimate.of(squares, 0.95, leftOut),
        MeanEstimate.of(losses, 0.95, leftOut),
        bins);
  }

  /// Number of the bin of a confidence, from 0.
  public static int bin(double confidence) {
    return Math.clamp((long) ((confidence - 0.5) * 2 * BINS), 0, BINS - 1);
  }

  private static double error(List<Bin> bins, int n) {
    double error = 0;
    for (Bin bin : bins) {
      if (bin.right.trials() > 0) {
        double gap = bin.right.value().orElseThrow() - bin.meanConfidence.orElseThrow();
        error += bin.right.trials() * Math.abs(gap) / n;
      }
    }
    return error;
  }

  private static List<Bin> bins(double[] confidences, boolean[] right) {
    long[] sizes = new long[BINS];
    long[] hits = new long[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < confidences.length; i++) {
      int bin = bin(confidences[i]);
      sizes[bin]++;
      hits[bin] += right[i] ? 1 : 0;
      sums[bin] += confidences[i];
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      bins.add(
          new Bin(
              0.5 + b / (2.0 * BINS),
              0.5 + (b + 1) / (2.0 * BINS),
              sizes[b] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[b] / sizes[b]),
              new Proportion(hits[b], sizes[b])));
    }
    return bins;
  }
}
