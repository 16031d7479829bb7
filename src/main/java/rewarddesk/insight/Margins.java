package rewarddesk.insight;

import java.util.Arrays;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AuditSlice;

/// A judge's margins where it prefers a side, and whether the label agrees.
///
/// Guarantees rest on the labelled items of the random audit slice as soon as there are any; before
/// that on all labelled items, as if they were a random part.
final class Margins {
  private final Doubles everyone = new Doubles();
  private final Labelled all = new Labelled();
  private final Labelled drawn = new Labelled();
  private boolean audited;
  private long withoutMargin;

  private Margins() {}

  /// Margins with labels.
  private static final class Labelled {
    private final Doubles margins = new Doubles();
    private final Doubles right = new Doubles();
    private long agreed;

    void add(double margin, boolean agrees) {
      margins.add(margin);
      right.add(agrees ? 1 : 0);
      agreed += agrees ? 1 : 0;
    }

    boolean[] right() {
      double[] values = right.toArray();
      boolean[] flags = new boolean[values.length];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = values[i] == 1;
      }
      return flags;
    }
  }

  static Margins of(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {
    Margins margins = new Margins();
    boolean people = !labels.rater().equals(Rater.GOLD);
    for (int row = 0; row < verdicts.rows(); row++) {
      if (judge.said(row).decisive()) {
        boolean isDrawn = people && verdicts.isAudited(row);
        margins.add(judge.margin(row), judge.said(row), labels.said(row), isDrawn);
      }
    }
    margins.audited = margins.drawn.margins.count() > 0;
    return margins;
  }

  private void add(double margin, Said said, Said label, boolean isDrawn) {
    boolean known = !Double.isNaN(margin);
    if (known) {
      everyone.add(margin);
    }
    if (label.decisive()) {
      if (known) {
        all.add(margin, said == label);
        if (isDrawn) {
          drawn.add(margin, said == label);
        }
      }
      withoutMargin += known ? 0 : 1;
    }
  }

  /// Labelled items with a margin.
  int labels() {
    return all.margins.count();
  }

  /// Labelled items where the judge gave no margin.
  long withoutMargin() {
    return withoutMargin;
  }

  /// Margins of all items where the judge prefers a side, ascending.
  double[] sorted() {
    double[] sorted = everyone.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// Margins of the labelled items.
  double[] labelled() {
    return all.margins.toArray();
  }

  /// Whether their label agrees.
  boolean[] right() {
    return all.right();
  }

  /// Whether guarantees rest on the audit slice alone.
  boolean audited() {
    return audited;
  }

  /// How often the label agrees on the items that guarantees rest on.
  Proportion agreed() {
    Labelled used = audited ? drawn : all;
    return new Proportion(used.agreed, used.margins.count());
  }

  AuditSlice slice() {
    Labelled used = audited ? drawn : all;
    return AuditSlice.of(used.margins.toArray(), used.right(), everyone.toArray());
  }
}
