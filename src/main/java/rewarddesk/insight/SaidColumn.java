package rewarddesk.insight;

import java.util.Arrays;

/// Answers by row of the [VerdictTable], a byte each. Immutable once it is read.
final class SaidColumn {
  private static final byte ABSENT = Said.ABSENT.number();

  private byte[] said = new byte[0];

  Said at(int row) {
    return row < said.length ? Said.at(said[row]) : Said.ABSENT;
  }

  void set(int row, Said what) {
    if (row >= said.length) {
      int before = said.length;
      said = Arrays.copyOf(said, grown(row));
      Arrays.fill(said, before, said.length, ABSENT);
    }
    said[row] = what.number();
  }

  /// No row from this one on has an answer.
  int end() {
    return said.length;
  }

  SaidColumn only(Selection selection) {
    SaidColumn kept = new SaidColumn();
    kept.said = selection.of(said, ABSENT);
    return kept;
  }

  /// How long a column is made that has no room for a row.
  static int grown(int row) {
    return Math.max(1024, row + row / 2 + 1);
  }
}
