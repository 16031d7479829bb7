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
}
