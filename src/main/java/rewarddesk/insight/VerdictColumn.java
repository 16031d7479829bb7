package rewarddesk.insight;

import java.util.Arrays;

/// One rater's verdicts, by row of the [VerdictTable]. Immutable once the table is read.
public final class VerdictColumn {
  private static final byte ABSENT = Said.ABSENT.number();

  private final Rater rater;
  private byte[] said = new byte[0];
  private double[] margins = new double[0];
  private long answers;

  VerdictColumn(Rater rater) {
    this.rater = rater;
  }

  public Rater rater() {
    return rater;
  }

  public Said said(int row) {
    return row < said.length ? Said.at(said[row]) : Said.ABSENT;
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
    if (row >= said.length) {
      int before = said.length;
      said = Arrays.copyOf(said, grown(row));
      Arrays.fill(said, before, said.length, ABSENT);
    }
    said[row] = what.number();
    answers += what == Said.ABSENT ? 0 : 1;
  }

  void set(int row, Said what, double margin) {
    set(row, what);
    if (row >= margins.length) {
      int before = margins.length;
      margins = Arrays.copyOf(margins, grown(row));
      Arrays.fill(margins, before, margins.length, Double.NaN);
    }
    margins[row] = margin;
  }

  private static int grown(int row) {
    return Math.max(1024, row + row / 2 + 1);
  }
}
