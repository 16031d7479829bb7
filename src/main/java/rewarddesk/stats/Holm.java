package rewarddesk.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Care for looking many times (Holm 1979): adjusted p-values that are all honest together.
/// Adjusted below 0.05 means: in a family of comparisons like this one, the chance of even one
/// false alarm is at most 5 %.
public final class Holm {
  private Holm() {}

  /// @param p one p-value for each comparison
  /// @return adjusted, in the same order, 0 to 1
  public static double[] adjusted(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
