package rewarddesk.insight;

/// What can sway a verdict besides quality, and stands in the text of one side.
public enum Trait {
  LIST(0),
  MARKDOWN(1),
  REFUSAL(2);

  private final int number;

  Trait(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
