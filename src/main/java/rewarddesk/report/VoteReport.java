package rewarddesk.report;

import java.util.SequencedMap;
import rewarddesk.stats.Proportion;

/// What the annotators of the data said, and how far they agree.
///
/// @param annotators how many items each of them voted on, sorted by name
/// @param agreement of all pairs of votes on the same item, those that say the same
/// @param items items with at least one vote
/// @param withoutMajority those of them on which no verdict has more than half of the votes
/// @param decisions of the decisions in force on items with a majority, those that say the same
public record VoteReport(
    SequencedMap<String, Long> annotators,
    Proportion agreement,
    long items,
    long withoutMajority,
    Proportion decisions) {

  public boolean isEmpty() {
    return items == 0;
  }
}
