package rewarddesk.stats.audit;

import java.util.Arrays;
import java.util.stream.IntStream;
import rewarddesk.stats.Proportion;

/// A judge's confidences on all items, and on a random part of them whether a human agreed.
/// Immutable.
public final class AuditSlice {
  static final int STEPS = 20;

  private final double[] everyone;
  private final double[] confidences;
  private final int[] agreedFrom;

  private AuditSlice(double[] everyone, double[] confidences, int[] agreedFrom) {
    this.everyone = everyone;
    this.confidences = confidences;
    this.agreedFrom = agreedFrom;
  }

  /// Confidences may be margins or probabilities: only their order counts.
  ///
  /// @param labelled confidences of the labelled items
  /// @param agreed whether the human agreed
  /// @param all confidences of all items that the threshold will be used on
  public static AuditSlice of(double[] labelled, boolean[] agreed, double[] all) {
    int[] order =
        IntStream.range(0, labelled.length)
            .boxed()
            .sorted((i, j) -> Double.compare(labelled[i], labelled[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] agreedFrom = new int[labelled.length + 1];
    for (int i = labelled.length - 1; i >= 0; i--) {
      agreedFrom[i] = agreedFrom[i + 1] + (agreed[order[i]] ? 1 : 0);
    }
    double[] everyone = all.clone();
    Arrays.sort(everyone);
    return new AuditSlice(
        everyone, Arrays.stream(order).mapToDouble(i -> labelled[i]).toArray(), agreedFrom);
  }

  /// Labelled items.
  public int labels() {
    return confidences.length;
  }

  /// Thresholds that accept about 5 %, 10 % … 100 % of all items, the strictest first. They do not
  /// look at the labels, which the guarantees rest on.
  double[] thresholds() {
    return IntStream.rangeClosed(1, STEPS)
        .filter(_ -> everyone.length > 0)
        .mapToDouble(step -> everyone[everyone.length - 1 - (everyone.length - 1) * step / STEPS])
        .distinct()
        .toArray();
  }

  /// How much of all items is at or above the threshold.
  Proportion accepted(double threshold) {
    return new Proportion(everyone.length - first(everyone, threshold), everyone.length);
  }

  /// How often the human agreed at or above the threshold.
  Proportion agreement(double threshold) {
    int from = first(confidences, threshold);
    return new Proportion(agreedFrom[from], confidences.length - from);
  }

  /// Index of the first value that is not below the threshold.
  private static int first(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
