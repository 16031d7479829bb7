package rewarddesk.insight;

import java.util.Arrays;

/// Numbers that come one by one.
final class Doubles {
  private double[] values = new double[64];
  private int count;

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  int count() {
    return count;
  }

  double[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
