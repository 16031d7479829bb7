package rewarddesk.insight;

import java.util.Arrays;

/// One rater's verdicts, by row of the [VerdictTable]. Immutable once the table is read.
public final class VerdictColumn {
  private final Rater rater;
  private SaidColumn said = new SaidColumn();
  private double[] margins = new double[0];
  private long answers;

  VerdictColumn(Rater rater) {
    this.rater = rater;
  }

  public Rater rater() {
    return rater;
  }

  public Said said(int row) {
    return said.at(row);
  }

  /// NaN when the rater gave none.
  public double margin(int row) {
    return row < margins.length ? margins[row] : Double.NaN;
  }

  /// Rows with any answer, readable or not.
  public long answers() {
    return answers;
  }

  void set(int row, Said what) {
    said.set(row, what);
    answers += what == Said.ABSENT ? 0 : 1;
  }

  void set(int row, Said what, double margin) {
    set(row, what);
    if (row >= margins.length) {
      int before = margins.length;
      margins = Arrays.copyOf(margins, SaidColumn.grown(row));
      Arrays.fill(margins, before, margins.length, Double.NaN);
    }
    margins[row] = margin;
  }

  VerdictColumn only(Selection selection) {
    VerdictColumn kept = new VerdictColumn(rater);
    kept.said = said.only(selection);
    kept.margins = selection.of(margins, Double.NaN);
    for (int row = 0; row < selection.rows(); row++) {
      kept.answers += kept.said(row) == Said.ABSENT ? 0 : 1;
    }
    return kept;
  }
}
