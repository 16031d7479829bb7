package rewarddesk.insight;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.agreement.McNemar;

/// Two judges, or two versions of a prompt, on the same labelled items.
///
/// @param paired who is right where exactly one is, a tie being a verdict like any other
/// @param leftOut labelled items that one of the two did not judge, and others where the verdict of
///   one of them is not readable
public record TwoJudges(
    VerdictTable verdicts,
    VerdictColumn first,
    VerdictColumn second,
    VerdictColumn labels,
    McNemar paired,
    LeftOut leftOut) {

  public static TwoJudges of(
      VerdictTable verdicts, VerdictColumn first, VerdictColumn second, VerdictColumn labels) {
    long[] cells = new long[4];
    LeftOut.Count leftOut = new LeftOut.Count();
    for (int row = 0; row < verdicts.rows(); row++) {
      Said label = labels.said(row);
      if (!label.ranks()) {
        continue;
      }
      if (first.said(row).ranks() && second.said(row).ranks()) {
        cells[(first.said(row) == label ? 0 : 2) + (second.said(row) == label ? 0 : 1)]++;
      } else {
        boolean both = first.said(row) != Said.ABSENT && second.said(row) != Said.ABSENT;
        leftOut.add(both ? LeftOut.Reason.UNSCORED : LeftOut.Reason.UNJUDGED);
      }
    }
    return new TwoJudges(
        verdicts,
        first,
        second,
        labels,
        new McNemar(cells[0], cells[1], cells[2], cells[3]),
        leftOut.report());
  }

  /// The items where both are right, or both wrong, ascending.
  public long[] both(boolean right) {
    return items(
        row ->
            isPaired(row)
                && (first.said(row) == labels.said(row)) == right
                && (second.said(row) == labels.said(row)) == right);
  }

  /// All that the numbers rest on, ascending.
  public long[] compared() {
    return items(this::isPaired);
  }

  /// Labelled items that one of the two did not judge or not readably, ascending.
  public long[] missing() {
    return items(row -> labels.said(row).ranks() && !isPaired(row));
  }

  private boolean isPaired(int row) {
    return labels.said(row).ranks() && first.said(row).ranks() && second.said(row).ranks();
  }

  /// The items where only the first is right, ascending.
  public long[] onlyFirst() {
    return items(row -> isOnly(first, second, row));
  }

  /// The items where only the second is right, ascending.
  public long[] onlySecond() {
    return items(row -> isOnly(second, first, row));
  }

  /// All items that both ranked and on which they differ, labelled or not, ascending.
  public long[] apart() {
    return new MeetingItems(verdicts, first, second).ranked(false);
  }

  private boolean isOnly(VerdictColumn right, VerdictColumn wrong, int row) {
    Said label = labels.said(row);
    return label.ranks()
        && right.said(row) == label
        && wrong.said(row).ranks()
        && wrong.said(row) != label;
  }

  private long[] items(IntPredicate wanted) {
    return IntStream.range(0, verdicts.rows())
        .filter(wanted)
        .mapToLong(verdicts::ordinal)
        .toArray();
  }
}
