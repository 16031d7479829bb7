package rewarddesk.stats;

import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What a verdict says about the two stored sides, as the metrics see it.
public enum Choice {
  A,
  B,
  TIE,
  /// Nothing that ranks the sides: no answer, an unreadable one, both bad, skipped.
  NONE;

  public static Choice of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers(Slot slot) -> slot == Slot.A ? A : B;
      case Verdict.Tie() -> TIE;
      case Verdict.BothBad() -> NONE;
      case Verdict.Skipped() -> NONE;
      case Verdict.Unparsed(String ignored) -> NONE;
      case Verdict.Failed(String ignored) -> NONE;
    };
  }

  /// A or B.
  public boolean decisive() {
    return this == A || this == B;
  }

  /// A, B or tie.
  public boolean ranks() {
    return this != NONE;
  }
}
