package rewarddesk.model;

/// The label that came with the data, hidden from the annotator: which stored side is better.
public enum GoldLabel {
  A,
  B,
  TIE;

  /// The gold label as the verdict a human would give to agree with it.
  public Verdict.HumanVerdict verdict() {
    return switch (this) {
      case A -> new Verdict.Prefers(Slot.A);
      case B -> new Verdict.Prefers(Slot.B);
      case TIE -> new Verdict.Tie();
    };
  }

  public static GoldLabel of(Slot slot) {
    return slot == Slot.A ? A : B;
  }
}
