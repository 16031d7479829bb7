package rewarddesk.model;

/// Which stored side stands in which shown position. Its own inverse.
public enum DisplayOrder {
  AS_STORED,
  SWAPPED;

  /// The stored side that is shown in the given position, and equally the position in which a
  /// stored side is shown.
  public Slot map(Slot slot) {
    return this == AS_STORED ? slot : slot.other();
  }

  public DisplayOrder reversed() {
    return this == AS_STORED ? SWAPPED : AS_STORED;
  }
}
