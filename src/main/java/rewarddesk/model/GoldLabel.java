package rewarddesk.model;

import java.util.Optional;

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

  /// The verdict as a label; empty when it ranks nothing.
  public static Optional<GoldLabel> of(Verdict.HumanVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers(Slot slot) -> Optional.of(of(slot));
      case Verdict.Tie() -> Optional.of(TIE);
      case Verdict.BothBad(), Verdict.Skipped() -> Optional.empty();
    };
  }

  public static GoldLabel of(Slot slot) {
    return slot == Slot.A ? A : B;
  }
}
