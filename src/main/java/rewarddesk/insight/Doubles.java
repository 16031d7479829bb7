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

  /// Both, one after the other.
  static double[] joined(Doubles first, Doubles second) {
    double[] all = Arrays.copyOf(first.values, first.count + second.count);
    System.arraycopy(second.values, 0, all, first.count, second.count);
    return all;
  }

  double[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
