package rewarddesk.learn;

/// How many decisions there are to learn from, and how many are left out and why. Only what people
/// decided counts; what a judge says alone is never among them.
///
/// @param usable decisions in force that prefer a side
/// @param ties left out: they prefer no side
/// @param bothBad left out: they prefer no side
/// @param skipped items that were passed over
/// @param surplus left out because only the newest items up to a limit are learned from
/// @param unmeasured left out because a response could not be measured; 0 until measured
public record DecisionCounts(
    long usable, long ties, long bothBad, long skipped, long surplus, long unmeasured) {

  DecisionCounts withUnmeasured(long count) {
    return new DecisionCounts(usable - count, ties, bothBad, skipped, surplus, count);
  }
}
