package rewarddesk.insight;

import java.util.List;
import java.util.function.IntPredicate;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;

/// Two raters on the same items.
///
/// @param first in rows
/// @param second in columns; the truth where one of them is
/// @param table A, B and tie of both, items that both ranked
/// @param firstNothing items with a label of the second where the first's answer ranks nothing; in
///   no rate
/// @param secondNothing items that the first ranked and the second answered without ranking; in no
///   rate
public record Meeting(
    Rater first, Rater second, PairTable table, long firstNothing, long secondNothing) {
  /// Number of the category tie.
  public static final int TIE = 2;

  static final List<String> CATEGORIES = List.of("A", "B", "tie");

  public static Meeting of(VerdictTable verdicts, VerdictColumn first, VerdictColumn second) {
    return of(verdicts, first, second, row -> true);
  }

  /// @param rows which items
  static Meeting of(
      VerdictTable verdicts, VerdictColumn first, VerdictColumn second, IntPredicate rows) {
    long[][] counts = new long[3][3];
    long firstNothing = 0;
    long secondNothing = 0;
    for (int row = 0; row < verdicts.rows(); row++) {
      Said one = first.said(row);
      Said other = second.said(row);
      if (one == Said.ABSENT || other == Said.ABSENT || !rows.test(row)) {
        continue;
      }
      if (one == Said.NOTHING) {
        firstNothing++;
      } else if (other == Said.NOTHING) {
        secondNothing++;
      } else {
        counts[one.number()][other.number()]++;
      }
    }
    return new Meeting(
        first.rater(),
        second.rater(),
        PairTable.of(CATEGORIES, counts),
        firstNothing,
        secondNothing);
  }

  /// Of the items that both answered, those where the first's answer ranks nothing.
  public Proportion unreadable() {
    return new Proportion(firstNothing, met());
  }

  /// Items that both answered, whatever they said.
  public long met() {
    return table.total() + firstNothing + secondNothing;
  }
}
