package rewarddesk.insight;

import java.util.Arrays;
import java.util.BitSet;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AuditSlice;

/// A judge's margins where it prefers a side, and whether the label prefers the same one.
///
/// Guarantees rest on the labelled items of the random audit slice as soon as there are any; before
/// that on all labelled items, as if they were a random part. See [GuaranteeBasis] for what counts
/// as agreeing. What a margin is worth as a probability is asked of the labels that prefer a side.
final class Margins {
  private final Doubles everyone = new Doubles();
  private final Labelled all = new Labelled();
  private final Labelled drawn = new Labelled();
  private final Flagged decided = new Flagged();
  private final VerdictTable verdicts;
  private final BitSet decidedRows = new BitSet();
  private long decidedWithoutMargin;

  private Margins(VerdictTable verdicts) {
    this.verdicts = verdicts;
  }

  /// Margins and whether something holds.
  private static final class Flagged {
    private final Doubles margins = new Doubles();
    private final Doubles holds = new Doubles();

    void add(double margin, boolean is) {
      margins.add(margin);
      holds.add(is ? 1 : 0);
    }

    boolean[] holds() {
      double[] values = holds.toArray();
      boolean[] flags = new boolean[values.length];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = values[i] == 1;
      }
      return flags;
    }
  }

  /// Labelled items, with a margin or without.
  private static final class Labelled {
    private final Flagged withMargin = new Flagged();
    private long n;
    private long agreed;
    private long ties;
    private long bothBad;
    private long onScreen;

    void add(double margin, boolean agrees, Said label, boolean sawJudge) {
      n++;
      agreed += agrees ? 1 : 0;
      ties += label == Said.TIE ? 1 : 0;
      bothBad += label == Said.NOTHING ? 1 : 0;
      onScreen += sawJudge ? 1 : 0;
      if (!Double.isNaN(margin)) {
        withMargin.add(margin, agrees);
      }
    }

    GuaranteeBasis basis(boolean audited, long skipped, long outOfTurn) {
      return new GuaranteeBasis(
          audited,
          new Proportion(agreed, n),
          ties,
          bothBad,
          n - withMargin.margins.count(),
          onScreen,
          audited ? skipped : 0,
          audited ? outOfTurn : 0);
    }
  }

  static Margins of(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {
    Margins margins = new Margins(verdicts);
    for (int row = 0; row < verdicts.rows(); row++) {
      if (judge.said(row).decisive()) {
        margins.add(row, judge, labels);
      }
    }
    return margins;
  }

  private void add(int row, VerdictColumn judge, VerdictColumn labels) {
    double margin = judge.margin(row);
    Said label = labels.said(row);
    boolean known = !Double.isNaN(margin);
    if (known) {
      everyone.add(margin);
    }
    if (label == Said.ABSENT) {
      return;
    }
    boolean agrees = judge.said(row) == label;
    boolean saw = verdicts.sawJudge(row, judge.rater().id(), labels.rater());
    all.add(margin, agrees, label, saw);
    if (verdicts.isDrawn(row, labels.rater())) {
      drawn.add(margin, agrees, label, saw);
    }
    if (label.decisive() && known) {
      decided.add(margin, agrees);
      decidedRows.set(row);
    } else if (label.decisive()) {
      decidedWithoutMargin++;
    }
  }

  /// Margins of all items where the judge prefers a side, ascending.
  double[] sorted() {
    double[] sorted = everyone.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// Margins of the items whose label prefers a side.
  double[] decided() {
    return decided.margins.toArray();
  }

  /// Their rows, in the same order.
  int[] decidedRows() {
    return decidedRows.stream().toArray();
  }

  /// Whether that is the judge's side.
  boolean[] right() {
    return decided.holds();
  }

  /// Items whose label prefers a side and that have no margin.
  long decidedWithoutMargin() {
    return decidedWithoutMargin;
  }

  /// What guarantees rest on.
  GuaranteeBasis basis() {
    return used().basis(drawn.n > 0, verdicts.auditSkipped(), verdicts.auditOutOfTurn());
  }

  /// Whether a threshold can be looked for: some labelled item has a margin.
  boolean hasCurve() {
    return used().withMargin.margins.count() > 0;
  }

  AuditSlice slice() {
    Flagged used = used().withMargin;
    return AuditSlice.of(used.margins.toArray(), used.holds(), everyone.toArray());
  }

  private Labelled used() {
    return drawn.n > 0 ? drawn : all;
  }
}
