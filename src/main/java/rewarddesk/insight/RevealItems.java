package rewarddesk.insight;

import java.util.function.IntPredicate;

/// The items behind [Reveals], ascending.
public final class RevealItems {
  private final VerdictTable verdicts;
  private final DecisionColumns decisions;
  private final String judge;

  RevealItems(VerdictTable verdicts, DecisionColumns decisions, String judge) {
    this.verdicts = verdicts;
    this.decisions = decisions;
    this.judge = judge;
  }

  /// All that the numbers rest on.
  public long[] all() {
    return items(row -> true);
  }

  /// Decisions that changed.
  public long[] moved() {
    return items(row -> decisions.decided(row, false) != decisions.decided(row, true));
  }

  /// Decisions that differed from the judge and became the judge's.
  public long[] towards() {
    return items(row -> !isWith(row, false) && isWith(row, true));
  }

  /// Decisions that agreed with the judge and were given up.
  public long[] away() {
    return items(row -> isWith(row, false) && !isWith(row, true));
  }

  /// Decisions that differ from the judge, before or after the reveal.
  public long[] different(boolean afterwards) {
    return items(row -> !isWith(row, afterwards));
  }

  private boolean isWith(int row, boolean afterwards) {
    return decisions.decided(row, afterwards) == decisions.answered(row);
  }

  private long[] items(IntPredicate wanted) {
    return decisions.revealedRows(judge).filter(wanted).mapToLong(verdicts::ordinal).toArray();
  }
}
