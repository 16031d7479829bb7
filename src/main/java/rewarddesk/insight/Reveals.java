package rewarddesk.insight;

import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.bias.Anchoring;

/// Decisions of blind work before and after one judge's verdict was revealed.
///
/// @param moved how they moved
/// @param before what the judge said in rows, the decision before the reveal in columns
/// @param after the same with the decision after it
public record Reveals(Anchoring moved, PairTable before, PairTable after) {

  static boolean isCounted(Said before, Said revealed, Said after) {
    return before.ranks() && revealed.ranks() && after.ranks();
  }

  /// Counts decision by decision.
  static final class Count {
    private final Anchoring.Count moved = new Anchoring.Count();
    private final long[][] then = new long[3][3];
    private final long[][] now = new long[3][3];

    void add(Said before, Said revealed, Said after) {
      moved.add(before.choice(), revealed.choice(), after.choice());
      if (isCounted(before, revealed, after)) {
        then[revealed.number()][before.number()]++;
        now[revealed.number()][after.number()]++;
      }
    }

    Reveals report() {
      return new Reveals(
          moved.report(),
          PairTable.of(Meeting.CATEGORIES, then),
          PairTable.of(Meeting.CATEGORIES, now));
    }
  }
}
