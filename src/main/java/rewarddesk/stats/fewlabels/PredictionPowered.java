package rewarddesk.stats.fewlabels;

import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.MeanEstimate;
import rewarddesk.stats.Quantiles;

/// Prediction-powered inference (Angelopoulos, Duchi and Zrnic 2023, PPI++): the mean of a label
/// over all items, from labels of a random few and predictions for all.
///
/// θ = mean(y) + λ (mean of the unlabelled items' predictions − mean of the labelled ones'), with
/// variance var(y − λf)/n + λ² var(f)/N. λ = cov(y, f) / ((1 + n/N) var(f)), held between 0 and 1,
/// makes it smallest; useless predictions get λ = 0, and the labels stand alone.
///
/// @param labelsOnly mean of the labels, with Student's interval
/// @param powered the same mean with the predictions' help
/// @param lambda how far the predictions are believed, 0 to 1
/// @param worthLabels as many labels alone would give the same width
public record PredictionPowered(
    Estimate labelsOnly, Estimate powered, double lambda, double worthLabels) {
  /// Fewest labels.
  public static final int LABELS_NEEDED = 10;

  /// @param labels of the labelled items, which must be a random part of all
  /// @param predicted predictions for the same items
  /// @param predictedUnlabelled predictions for all others
  /// @param confidence 0 to 1
  /// @throws IllegalArgumentException with fewer than [#LABELS_NEEDED] labels
  public static PredictionPowered of(
      double[] labels, double[] predicted, double[] predictedUnlabelled, double confidence) {
    if (labels.length < LABELS_NEEDED) {
      throw new IllegalArgumentException("needs " + LABELS_NEEDED + " labels");
    }
    double n = labels.length;
    double unlabelled = predictedUnlabelled.length;
    double lambda = unlabelled == 0 ? 0 : lambda(labels, predicted, predictedUnlabelled);
    double[] rest = new double[labels.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = labels[i] - lambda * predicted[i];
    }
    double others = lambda == 0 ? 0 : lambda * MeanEstimate.mean(predictedUnlabelled);
    double spread =
        unlabelled < 2 ? 0 : lambda * lambda * MeanEstimate.variance(predictedUnlabelled);
    double variance = MeanEstimate.variance(rest) / n + (unlabelled == 0 ? 0 : spread / unlabelled);
    double mean = MeanEstimate.mean(rest) + others;
    double half = Quantiles.studentTwoSided(confidence, n - 1) * Math.sqrt(variance);
    double alone = MeanEstimate.variance(labels);
    return new PredictionPowered(
        MeanEstimate.of(labels, confidence, LeftOut.NONE),
        Estimate.of(mean, new Interval(mean - half, mean + half), labels.length, LeftOut.NONE),
        lambda,
        variance == 0 ? n : alone / variance);
  }

  private static double lambda(double[] labels, double[] predicted, double[] unlabelled) {
    double[] all = new double[predicted.length + unlabelled.length];
    System.arraycopy(predicted, 0, all, 0, predicted.length);
    System.arraycopy(unlabelled, 0, all, predicted.length, unlabelled.length);
    double variance = MeanEstimate.variance(all);
    double ratio = (double) labels.length / unlabelled.length;
    return variance == 0
        ? 0
        : Math.clamp(covariance(labels, predicted) / ((1 + ratio) * variance), 0.0, 1.0);
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = MeanEstimate.mean(x);
    double meanY = MeanEstimate.mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }
}
