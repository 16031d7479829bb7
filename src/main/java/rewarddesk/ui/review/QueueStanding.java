package rewarddesk.ui.review;

import rewarddesk.queue.QueueKind;

/// How the chosen order of the queue stands.
sealed interface QueueStanding {

  /// In sequence, and no audit slice is mixed in, because there is to be none or nobody has decided
  /// yet: nothing to say.
  record Plain() implements QueueStanding {}

  /// The rules have judged nothing in this project, so no disagreement is known.
  record RulesNotRun() implements QueueStanding {}

  /// The rules are judging now.
  record RulesRunning() implements QueueStanding {}

  /// The judge shown is the rules themselves.
  record JudgeIsRules() implements QueueStanding {}

  /// The order goes by a judge that has judged nothing in this project.
  record NotJudged(String judge) implements QueueStanding {}

  /// The order is being worked out, or, in sequence, the audit slice drawn; items come as before.
  record WorkingOut(QueueKind kind) implements QueueStanding {}

  /// The working-out was ended or failed.
  record NotWorkedOut(QueueKind kind) implements QueueStanding {}

  /// Too few decisions in the audit slice to say where the judge is good enough.
  record NoThreshold(int labels, int needed) implements QueueStanding {}

  /// Open items come first, or, in sequence, the audit slice is mixed in.
  ///
  /// @param items how many
  /// @param auditPercent share of the items shown that comes from the audit slice; 0 for none
  /// @param audited items of the slice
  /// @param decided of these, decided or skipped
  /// @param newer items and judgments that came after the order was worked out
  record Ahead(QueueKind kind, long items, int auditPercent, long audited, long decided, long newer)
      implements QueueStanding {}
}
