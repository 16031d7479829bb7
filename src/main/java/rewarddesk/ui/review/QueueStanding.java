package rewarddesk.ui.review;

/// How the chosen order of the queue stands.
sealed interface QueueStanding {

  /// In sequence: nothing to say.
  record Plain() implements QueueStanding {}

  /// The rules have judged nothing in this project, so no disagreement is known.
  record RulesNotRun() implements QueueStanding {}

  /// The rules are judging now.
  record RulesRunning() implements QueueStanding {}

  /// The judge shown is the rules themselves.
  record JudgeIsRules() implements QueueStanding {}

  /// Open items that come first.
  record Ahead(long items) implements QueueStanding {}
}
