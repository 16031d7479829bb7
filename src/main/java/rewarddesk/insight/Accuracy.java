package rewarddesk.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How often people would prefer the same side, over all items where a judge prefers one. A label
/// that calls a tie or finds both bad says that it is not right there, as [GuaranteeBasis] counts
/// it: items without a label may be such items too. The guess for an item never looks at labels:
/// where its margin stands among all margins, 0 to 1; for a judge without margins the share of the
/// other judges that say the same.
final class Accuracy {
  private static final double NO_GUESS = 0.5;

  private Accuracy() {}

  /// @param sorted the judge's margins where it prefers a side, ascending
  static Optional<FewLabels> of(
      VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels, double[] sorted) {
    List<VerdictColumn> others =
        verdicts.judges().stream().filter(column -> column != judge).toList();
    Labelling items = new Labelling();
    for (int row = 0; row < verdicts.rows(); row++) {
      Said said = judge.said(row);
      Said label = labels.said(row);
      if (!said.decisive()) {
        continue;
      }
      double guess =
          sorted.length > 0 ? standing(sorted, judge.margin(row)) : agreeing(others, row, said);
      if (label == Said.ABSENT) {
        items.add(guess);
      } else {
        items.add(said == label ? 1 : 0, guess, verdicts.isDrawn(row, labels.rater()));
      }
    }
    return items.report();
  }

  private static double standing(double[] sorted, double margin) {
    if (Double.isNaN(margin)) {
      return NO_GUESS;
    }
    int at = Arrays.binarySearch(sorted, margin);
    return (double) (at < 0 ? -at - 1 : at) / sorted.length;
  }

  private static double agreeing(List<VerdictColumn> others, int row, Said said) {
    int asked = 0;
    int same = 0;
    for (VerdictColumn other : others) {
      asked += other.said(row).ranks() ? 1 : 0;
      same += other.said(row) == said ? 1 : 0;
    }
    return asked == 0 ? NO_GUESS : (double) same / asked;
  }
}
