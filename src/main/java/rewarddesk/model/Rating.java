package rewarddesk.model;

/// How good one response is on its own, from 1 (useless) to 5 (excellent).
///
/// @param value 1 to 5
public record Rating(int value) {
  public static final int MIN = 1;
  public static final int MAX = 5;

  public Rating {
    if (value < MIN || value > MAX) {
      throw new IllegalArgumentException("a rating is 1 to 5, not " + value);
    }
  }
}
