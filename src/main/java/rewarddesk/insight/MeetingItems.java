package rewarddesk.insight;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The items behind the numbers of two raters, ascending. The second is the truth where one of them
/// is.
///
/// @param drawn whether only the random audit slice counts, see [ReportCard#audit]
public record MeetingItems(
    VerdictTable verdicts, VerdictColumn first, VerdictColumn second, boolean drawn) {

  /// Of all items.
  public MeetingItems(VerdictTable verdicts, VerdictColumn first, VerdictColumn second) {
    this(verdicts, first, second, false);
  }

  /// The same of the audit slice alone.
  public MeetingItems ofAudit() {
    return new MeetingItems(verdicts, first, second, true);
  }

  /// Both ranked: what a coefficient rests on.
  public long[] ranked() {
    return items(this::isRanked);
  }

  /// Both ranked, and alike or not.
  public long[] ranked(boolean alike) {
    return items(row -> isRanked(row) && isAlike(row) == alike);
  }

  /// Neither said tie.
  public long[] decisive() {
    return items(this::isDecisive);
  }

  /// Neither said tie, and alike or not.
  public long[] decisive(boolean alike) {
    return items(row -> isDecisive(row) && isAlike(row) == alike);
  }

  /// One cell of their table.
  public long[] cell(Said one, Said other) {
    return items(row -> first.said(row) == one && second.said(row) == other);
  }

  /// What the first said, where the second ranked.
  public long[] firstSaid(Said what) {
    return items(row -> isRanked(row) && first.said(row) == what);
  }

  /// What the second said, where the first ranked.
  public long[] secondSaid(Said what) {
    return items(row -> isRanked(row) && second.said(row) == what);
  }

  /// Either said it, and both ranked.
  public long[] eitherSaid(Said what) {
    return items(row -> isRanked(row) && (first.said(row) == what || second.said(row) == what));
  }

  /// The second answered, and the first's answer ranks nothing.
  public long[] firstNothing() {
    return items(row -> first.said(row) == Said.NOTHING && second.said(row) != Said.ABSENT);
  }

  /// The first ranked, and the second's answer ranks nothing.
  public long[] secondNothing() {
    return items(row -> first.said(row).ranks() && second.said(row) == Said.NOTHING);
  }

  /// The first answered, and the second did not.
  public long[] alone() {
    return items(row -> first.said(row) != Said.ABSENT && second.said(row) == Said.ABSENT);
  }

  private boolean isRanked(int row) {
    return first.said(row).ranks() && second.said(row).ranks();
  }

  private boolean isDecisive(int row) {
    return first.said(row).decisive() && second.said(row).decisive();
  }

  private boolean isAlike(int row) {
    return first.said(row) == second.said(row);
  }

  private long[] items(IntPredicate wanted) {
    return IntStream.range(0, verdicts.rows())
        .filter(row -> !drawn || verdicts.isDrawn(row, second.rater()))
        .filter(wanted)
        .mapToLong(verdicts::ordinal)
        .toArray();
  }
}
