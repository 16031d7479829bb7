package rewarddesk.project;

/// In which order open items come up for review.
///
/// More orders are more names for [StrongestFirst]: whoever can say how much an item matters stores
/// that as its strength under a name of its own.
public sealed interface QueueOrder {

  /// By their number in the project.
  record Sequential() implements QueueOrder {}

  /// Those that have a strength under this name first, the strongest before the others, then the
  /// rest by number.
  record StrongestFirst(String queue) implements QueueOrder {}

  QueueOrder SEQUENTIAL = new Sequential();

  /// Items where the rules' judgment and a judge's prefer different sides. The strength is the
  /// product of both margins, so that the unit of neither matters; a margin that is not given
  /// counts as 1. It is kept up to date as judgments are stored.
  static StrongestFirst rulesAgainst(String judge) {
    return new StrongestFirst("rules-against:" + judge);
  }

  /// Drawn by lot; see [ReviewPlan#seed()].
  StrongestFirst RANDOM = new StrongestFirst("random");

  /// Prompts that are nearly the same one after another, the largest groups first.
  StrongestFirst SIMILAR = new StrongestFirst("similar");

  /// Items where the judge sees the two closest together.
  static StrongestFirst uncertain(String judge) {
    return new StrongestFirst("uncertain:" + judge);
  }

  /// Items where another judge prefers the other side.
  static StrongestFirst judgesAgainst(String judge) {
    return new StrongestFirst("judges-against:" + judge);
  }

  /// Items where the judge answers differently when the order of the two is swapped.
  static StrongestFirst flips(String judge) {
    return new StrongestFirst("flips:" + judge);
  }

  /// Items whose margin is closest to where the judge's verdicts begin to be good enough.
  static StrongestFirst nearThreshold(String judge) {
    return new StrongestFirst("near-threshold:" + judge);
  }
}
