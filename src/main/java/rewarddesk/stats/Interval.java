package rewarddesk.stats;

/// A range that a number lies in with a stated confidence. Both ends included.
///
/// @param low lower end
/// @param high upper end, not below `low`
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: " + low + " to " + high);
    }
  }

  public double width() {
    return high - low;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /// The part of this interval that lies within the limits.
  public Interval within(double least, double most) {
    return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
  }
}
