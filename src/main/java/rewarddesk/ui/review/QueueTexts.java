package rewarddesk.ui.review;

import rewarddesk.queue.QueueKind;
import rewarddesk.ui.Messages;

/// How the chosen order stands, in plain words.
record QueueTexts(Messages messages) {

  String of(QueueStanding standing) {
    return switch (standing) {
      case QueueStanding.Plain() -> "";
      case QueueStanding.RulesNotRun() -> messages.text("queue.not.run");
      case QueueStanding.RulesRunning() -> messages.text("queue.running");
      case QueueStanding.JudgeIsRules() -> messages.text("queue.judge.is.rules");
      case QueueStanding.NotJudged(String judge) -> messages.text("queue.not.judged", judge);
      case QueueStanding.WorkingOut(QueueKind kind) ->
          kind == QueueKind.SEQUENTIAL
              ? messages.text("queue.drawing")
              : messages.text("queue.working", messages.text("queue." + kind));
      case QueueStanding.NotWorkedOut(QueueKind kind) ->
          kind == QueueKind.SEQUENTIAL
              ? messages.text("queue.not.drawn")
              : messages.text("queue.not.worked", messages.text("queue." + kind));
      case QueueStanding.NoThreshold(int labels, int needed) ->
          messages.text("queue.no.threshold", labels, needed);
      case QueueStanding.Ahead ahead -> ahead(ahead);
    };
  }

  /// What comes first, what the figures rest on, and how much is newer.
  private String ahead(QueueStanding.Ahead ahead) {
    String first = messages.text("queue.ahead." + ahead.kind(), ahead.items());
    String audit =
        ahead.auditPercent() == 0
            ? messages.text("queue.no.audit")
            : messages.text(
                ahead.kind() == QueueKind.SEQUENTIAL ? "queue.audit.SEQUENTIAL" : "queue.audit",
                ahead.auditPercent(),
                ahead.decided(),
                ahead.audited());
    String said = messages.text("queue.sentences", first, audit);
    return ahead.newer() == 0
        ? said
        : messages.text("queue.sentences", said, messages.text("queue.newer", ahead.newer()));
  }
}
