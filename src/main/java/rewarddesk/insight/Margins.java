package rewarddesk.insight;

import rewarddesk.stats.audit.AuditSlice;

/// A judge's margins where it prefers a side, and whether the label agrees.
final class Margins {
  private final Doubles everyone = new Doubles();
  private final Doubles labelled = new Doubles();
  private final Doubles right = new Doubles();
  private long withoutMargin;

  private Margins() {}

  static Margins of(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {
    Margins margins = new Margins();
    for (int row = 0; row < verdicts.rows(); row++) {
      if (judge.said(row).decisive()) {
        margins.add(judge.margin(row), judge.said(row), labels.said(row));
      }
    }
    return margins;
  }

  private void add(double margin, Said said, Said label) {
    boolean known = !Double.isNaN(margin);
    if (known) {
      everyone.add(margin);
    }
    if (label.decisive()) {
      if (known) {
        labelled.add(margin);
        right.add(said == label ? 1 : 0);
      }
      withoutMargin += known ? 0 : 1;
    }
  }

  /// Labelled items with a margin.
  int labels() {
    return labelled.count();
  }

  /// Labelled items where the judge gave no margin.
  long withoutMargin() {
    return withoutMargin;
  }

  /// Margins of the labelled items.
  double[] labelled() {
    return labelled.toArray();
  }

  /// Whether their label agrees.
  boolean[] right() {
    double[] values = right.toArray();
    boolean[] flags = new boolean[values.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = values[i] == 1;
    }
    return flags;
  }

  AuditSlice slice() {
    return AuditSlice.of(labelled(), right(), everyone.toArray());
  }
}
