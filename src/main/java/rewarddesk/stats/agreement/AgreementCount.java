package rewarddesk.stats.agreement;

import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// Counts pairs of verdicts, one pair for each item that a judge judged and somebody labelled. Not
/// safe for several threads at once.
public final class AgreementCount {
  private static final int TIE = 2;

  /// Rows are the judge's A, B, tie; columns the labeller's.
  private final long[][] table = new long[3][3];

  private long judgeUnscored;
  private long labelUnranked;

  /// Adds one item. A verdict that ranks nothing is counted beside the table; when both rank
  /// nothing, the judge's failure is what counts. A skipped item has no label and is left out.
  public void add(Verdict.MachineVerdict judge, Verdict.HumanVerdict label) {
    if (label instanceof Verdict.Skipped) {
      return;
    }
    if (!judge.ranks()) {
      judgeUnscored++;
    } else if (!label.ranks()) {
      labelUnranked++;
    } else {
      table[category(judge)][category(label)]++;
    }
  }

  public AgreementReport report() {
    long decisive = table[0][0] + table[0][1] + table[1][0] + table[1][1];
    long agreedDecisive = table[0][0] + table[1][1];
    long ties = table[TIE][0] + table[TIE][1] + table[0][TIE] + table[1][TIE] + table[TIE][TIE];
    return new AgreementReport(
        decisive + ties,
        agreedDecisive + table[TIE][TIE],
        decisive,
        agreedDecisive,
        judgeUnscored,
        labelUnranked,
        CohenKappa.estimate(table));
  }

  private static int category(Verdict verdict) {
    if (verdict instanceof Verdict.Prefers(Slot slot)) {
      return slot == Slot.A ? 0 : 1;
    }
    return TIE;
  }
}
