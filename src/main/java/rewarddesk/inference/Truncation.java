package rewarddesk.inference;

import java.util.Arrays;

/// Cutting texts down to what a model reads. Pure functions; what was cut is always told.
public final class Truncation {
  private Truncation() {}

  /// Where tokens are dropped.
  public enum Side {
    /// The beginning goes, the end stays: the response is kept whole.
    LEFT,
    /// The end goes, the beginning stays.
    RIGHT
  }

  /// What is left of a text.
  public static final class Cut {
    private final long[] ids;
    private final int dropped;

    private Cut(long[] ids, int dropped) {
      this.ids = ids;
      this.dropped = dropped;
    }

    /// The tokens kept; not copied.
    public long[] ids() {
      return ids;
    }

    /// How many were cut off.
    public int dropped() {
      return dropped;
    }
  }

  /// @param room most tokens to keep, 0 or more
  public static Cut cut(long[] ids, int room, Side side) {
    int kept = Math.min(ids.length, Math.max(room, 0));
    int dropped = ids.length - kept;
    if (dropped == 0) {
      return new Cut(ids, 0);
    }
    int from = side == Side.LEFT ? dropped : 0;
    return new Cut(Arrays.copyOfRange(ids, from, from + kept), dropped);
  }

  /// How many tokens of each of two texts are kept: the longer one is cut first, as the tokenizers
  /// library does (`longest_first`).
  ///
  /// @param room most tokens of both together
  /// @return tokens kept of the first and of the second
  public static int[] longestFirst(int first, int second, int room) {
    if (first + second <= room) {
      return new int[] {first, second};
    }
    int shorter = Math.min(first, second);
    int longer = shorter > room ? shorter : Math.max(shorter, room - shorter);
    if (shorter + longer > room) {
      shorter = room / 2;
      longer = shorter + room % 2;
    }
    return first > second ? new int[] {longer, shorter} : new int[] {shorter, longer};
  }
}
