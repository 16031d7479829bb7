package rewarddesk.model;

/// One of two positions. In stored data A and B are the sides as imported; on screen and in a judge
/// prompt they are positions, related to the stored sides by a [DisplayOrder]. Never a label.
public enum Slot {
  A,
  B;

  public Slot other() {
    return this == A ? B : A;
  }
}
