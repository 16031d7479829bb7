package rewarddesk.ui.judges;

import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What a judge has said in this project, its latest word on each item. A reply that could not be
/// read and a call that failed are counted as such, never as a tie.
public record JudgeTally(long a, long b, long ties, long unparsed, long failed) {
  public static final JudgeTally NONE = new JudgeTally(0, 0, 0, 0, 0);

  /// Items with a verdict, read or not.
  public long judged() {
    return a + b + ties + unparsed + failed;
  }

  JudgeTally with(Verdict.MachineVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers(Slot slot) ->
          slot == Slot.A
              ? new JudgeTally(a + 1, b, ties, unparsed, failed)
              : new JudgeTally(a, b + 1, ties, unparsed, failed);
      case Verdict.Tie() -> new JudgeTally(a, b, ties + 1, unparsed, failed);
      case Verdict.Unparsed(String ignored) -> new JudgeTally(a, b, ties, unparsed + 1, failed);
      case Verdict.Failed(String ignored) -> new JudgeTally(a, b, ties, unparsed, failed + 1);
    };
  }
}
