package rewarddesk.stats.rewardbench;

/// What ties and failures are worth. To be named beside every number.
public enum TiePolicy {
  /// As RewardBench 1 scores classifiers and DPO models: a tie is a loss; so is a failure.
  COMPATIBLE_SCALAR("ties and failures lose", 0, 0, true),
  /// As RewardBench 1 scores generative judges: a tie or an unreadable reply is half a win.
  COMPATIBLE_GENERATIVE("ties and failures half", 0.5, 0.5, true),
  /// A tie is no win; a failure is in no number and is counted beside it.
  STRICT("strict", 0, 0, false);

  private final String words;
  private final double tie;
  private final double failure;
  private final boolean failuresCount;

  TiePolicy(String words, double tie, double failure, boolean failuresCount) {
    this.words = words;
    this.tie = tie;
    this.failure = failure;
    this.failuresCount = failuresCount;
  }

  /// What a report in English calls it.
  public String words() {
    return words;
  }

  double points(SubsetCount count) {
    return count.wins() + tie * count.ties() + failure * count.failures();
  }

  long items(SubsetCount count) {
    return count.wins() + count.losses() + count.ties() + (failuresCount ? count.failures() : 0);
  }
}
