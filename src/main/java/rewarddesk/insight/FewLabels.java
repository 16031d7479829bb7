package rewarddesk.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.fewlabels.LabelsNeeded;
import rewarddesk.stats.fewlabels.PredictionPowered;

/// A mean over all judged items (how often a judge is right, how often a model wins) from the few
/// that have labels, beside the same from the labels alone.
///
/// @param found both estimates, intervals of 95 % held within 0 and 1
/// @param audited whether the labels are those of the random audit items alone; otherwise both
///   intervals hold only as far as the labelled items are a random part of all
/// @param judged items without such a label that a judgment stands for
public record FewLabels(PredictionPowered found, boolean audited, long judged) {
  /// Widths of an interval, from end to end, that labels are counted for.
  public static final List<Double> WIDTHS = List.of(0.1, 0.05, 0.02);

  private static final int EACH_WAY = 5;

  /// Empty with fewer than ten labels, with fewer than five of them below or above their mean (the
  /// intervals lean on a normal mean), and when no judged item is without a label.
  static Optional<FewLabels> of(
      double[] labels, double[] predicted, double[] others, boolean audited) {
    if (labels.length < PredictionPowered.LABELS_NEEDED || others.length == 0) {
      return Optional.empty();
    }
    double mean = Arrays.stream(labels).average().orElseThrow();
    long below = Arrays.stream(labels).filter(label -> label < mean).count();
    long above = Arrays.stream(labels).filter(label -> label > mean).count();
    if (Math.min(below, above) < EACH_WAY) {
      return Optional.empty();
    }
    PredictionPowered found = PredictionPowered.of(labels, predicted, others, 0.95);
    return Optional.of(new FewLabels(found, audited, others.length));
  }

  /// From the labels alone.
  public Estimate alone() {
    return within(found.labelsOnly());
  }

  /// With the judgments' help.
  public Estimate powered() {
    return within(found.powered());
  }

  private static Estimate within(Estimate estimate) {
    return Estimate.of(
        Math.clamp(estimate.value().orElseThrow(), 0, 1),
        estimate.interval().orElseThrow().within(0, 1),
        estimate.n(),
        estimate.leftOut());
  }

  /// More labels until the interval of the labels alone is at most so wide.
  public long moreAlone(double width) {
    return LabelsNeeded.more(found.labelsOnly(), width);
  }

  /// The same with the judgments' help.
  public long morePowered(double width) {
    return LabelsNeeded.more(found, width);
  }

  /// One plain sentence in English.
  public String words() {
    return String.format(
        Locale.ROOT,
        "%s with the judgments of %,d more item%s, %s from %,d %s alone; an interval of 10 points"
            + " needs %,d more labels, %,d without the judgments.",
        words(powered()),
        judged,
        judged == 1 ? "" : "s",
        words(alone()),
        alone().n(),
        audited ? "audit labels" : "labels",
        morePowered(WIDTHS.getFirst()),
        moreAlone(WIDTHS.getFirst()));
  }

  private static String words(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f–%.1f]",
        100 * estimate.value().orElseThrow(),
        100 * estimate.interval().orElseThrow().low(),
        100 * estimate.interval().orElseThrow().high());
  }
}
