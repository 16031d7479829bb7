package rewarddesk.ui;

import java.util.Arrays;

/// Items that somebody wants to look at. Immutable.
public final class ItemSet {
  private final String title;
  private final long[] ordinals;

  /// @param title what they have in common, in the reader's language
  /// @param ordinals their numbers, ascending
  public ItemSet(String title, long[] ordinals) {
    this.title = title;
    this.ordinals = ordinals.clone();
  }

  public String title() {
    return title;
  }

  public int size() {
    return ordinals.length;
  }

  /// Those of the given ordinals that are among these, in their order.
  public long[] among(long[] all) {
    return Arrays.stream(all).filter(one -> Arrays.binarySearch(ordinals, one) >= 0).toArray();
  }
}
