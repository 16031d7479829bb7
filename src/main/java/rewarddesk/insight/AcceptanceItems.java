package rewarddesk.insight;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The items behind a point of the acceptance curve, ascending: see [Margins] for what counts.
public record AcceptanceItems(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {

  /// All whose verdict has at least this margin.
  public long[] accepted(double threshold) {
    return items(threshold, row -> true);
  }

  /// The labelled ones among them that the guarantee rests on.
  public long[] audited(double threshold) {
    return items(threshold, basis());
  }

  /// Those of them where the label agrees with the judge, or does not.
  public long[] audited(double threshold, boolean agreed) {
    IntPredicate basis = basis();
    return items(
        threshold, row -> basis.test(row) && (judge.said(row) == labels.said(row)) == agreed);
  }

  /// The items of the random audit slice as soon as one of them has a label.
  private IntPredicate basis() {
    boolean drawn = IntStream.range(0, verdicts.rows()).anyMatch(this::isDrawn);
    return drawn ? this::isDrawn : this::isLabelled;
  }

  private boolean isDrawn(int row) {
    return isLabelled(row) && verdicts.isDrawn(row, labels.rater());
  }

  private boolean isLabelled(int row) {
    return judge.said(row).decisive() && labels.said(row) != Said.ABSENT;
  }

  private long[] items(double threshold, IntPredicate wanted) {
    return IntStream.range(0, verdicts.rows())
        .filter(row -> judge.said(row).decisive() && judge.margin(row) >= threshold)
        .filter(wanted)
        .mapToLong(verdicts::ordinal)
        .toArray();
  }
}
