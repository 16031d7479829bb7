package rewarddesk.insight;

import rewarddesk.stats.Estimate;

/// How far two raters agree on the items that both ranked.
///
/// @param kappa Cohen's over A, B and tie, items being independent
/// @param oneAlone items that one of the two answered and the other did not; in no rate
public record RaterPair(Meeting meeting, Estimate kappa, long oneAlone) {

  public static RaterPair of(VerdictTable verdicts, VerdictColumn first, VerdictColumn second) {
    Meeting meeting = Meeting.of(verdicts, first, second);
    return new RaterPair(
        meeting, meeting.table().kappa(), first.answers() + second.answers() - 2 * meeting.met());
  }

  /// Items that both answered and at least one of them without ranking the sides; in no rate.
  public long unranked() {
    return meeting.firstNothing() + meeting.secondNothing();
  }
}
