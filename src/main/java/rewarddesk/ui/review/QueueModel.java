package rewarddesk.ui.review;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.ReviewPlan;
import rewarddesk.project.ReviewQueue;
import rewarddesk.queue.Ordering;
import rewarddesk.queue.QueueKind;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Job;
import rewarddesk.ui.Session;

/// In which order open items come up, kept in the settings, and how that order stands. JavaFX
/// thread only.
final class QueueModel {
  private final Session session;
  private final Runnable chosen;
  private final Runnable renewed;
  private final Coalescer<QueueStanding> asking;
  private final OrderWork work;
  private final ReadOnlyObjectWrapper<QueueKind> kind = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<QueueStanding> standing =
      new ReadOnlyObjectWrapper<>(new QueueStanding.Plain());
  private Optional<Ordering.Outcome> problem = Optional.empty();
  private QueueKind worked = QueueKind.SEQUENTIAL;
  private boolean ended;

  /// @param chosen called when another order was chosen
  /// @param renewed called when the chosen order has come to know what is to come first
  QueueModel(Session session, Runnable chosen, Runnable renewed) {
    this.session = session;
    this.chosen = chosen;
    this.renewed = renewed;
    this.asking = new Coalescer<>(session.tasks(), this::answered, session.notices()::caught);
    this.work = new OrderWork(session, this::workedOut);
    this.kind.set(QueueKind.of(session.settings().queueOrder()));
  }

  ReadOnlyObjectProperty<QueueKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<QueueStanding> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /// How far the working-out of an order is, 0 to 1; negative when not known.
  ReadOnlyDoubleProperty progressProperty() {
    return work.progressProperty();
  }

  QueueOrder order() {
    return kind.get().order(session.settings().judge());
  }

  /// Share of the items shown that comes from the audit slice.
  int auditPercent() {
    return session.planProperty().get().auditPercent();
  }

  /// Asks how the order stands whenever something may have changed; the caller lets go.
  Subscription attach() {
    return Subscription.combine(
        session.projectProperty().subscribe(ignored -> begin()),
        session.revisionProperty().subscribe(ignored -> ask()),
        session.settingsProperty().subscribe(ignored -> ask()));
  }

  void choose(QueueKind wanted) {
    if (wanted != kind.get()) {
      kind.set(wanted);
      session.updateSettings(old -> old.withQueueOrder(wanted.word()));
      begin();
      chosen.run();
    }
  }

  /// Lets the rules judge the whole project, unless a judge is at work.
  void runRules() {
    if (session.project().isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(session.project().get(), RuleJudge.ID, -1, false);
      ask();
    }
  }

  /// Works the order out anew, with all that has come since; in sequence only the audit slice is
  /// drawn.
  void workOut() {
    session
        .project()
        .ifPresent(
            project -> {
              problem = Optional.empty();
              ended = false;
              worked = kind.get();
              work.start(project, kind.get(), session.settings().judge());
              ask();
            });
  }

  void cancelWork() {
    work.cancel();
  }

  /// Another order or another project.
  private void begin() {
    problem = Optional.empty();
    ended = false;
    ask();
  }

  private void workedOut(Optional<Ordering.Outcome> outcome) {
    if (worked == kind.get()) {
      ended = outcome.isEmpty();
      problem = outcome.filter(result -> !(result instanceof Ordering.Outcome.Ready));
    }
    renewed.run();
    session.changed();
  }

  private void ask() {
    QueueKind wanted = kind.get();
    boolean concerned = wanted != QueueKind.SEQUENTIAL || worked == QueueKind.SEQUENTIAL;
    if (session.project().isEmpty()) {
      standing.set(new QueueStanding.Plain());
    } else if (concerned && work.isBusy()) {
      standing.set(new QueueStanding.WorkingOut(wanted));
    } else if (problem.isPresent() || ended) {
      standing.set(explained(wanted));
    } else if (wanted == QueueKind.CONFLICTS && session.settings().judge().equals(RuleJudge.ID)) {
      standing.set(new QueueStanding.JudgeIsRules());
    } else {
      Project project = session.project().get();
      Question question =
          new Question(
              project,
              wanted,
              session.settings().judge(),
              session.planProperty().get(),
              rulesAreRunning());
      asking.ask(question::standing);
    }
  }

  private QueueStanding explained(QueueKind wanted) {
    return problem
        .map(
            outcome ->
                switch (outcome) {
                  case Ordering.Outcome.Ready _ -> new QueueStanding.NotWorkedOut(wanted);
                  case Ordering.Outcome.NothingJudged() ->
                      new QueueStanding.NotJudged(session.settings().judge());
                  case Ordering.Outcome.NoThreshold(int labels, int needed) ->
                      new QueueStanding.NoThreshold(labels, needed);
                })
        .orElseGet(() -> new QueueStanding.NotWorkedOut(wanted));
  }

  private boolean rulesAreRunning() {
    return session
        .jobs()
        .judgingProperty()
        .get()
        .filter(job -> job.judge().equals(RuleJudge.ID))
        .filter(job -> !job.isOver() && job.stateProperty().get() == Job.State.RUNNING)
        .isPresent();
  }

  /// An order that was never worked out in this project is worked out at once, and in sequence the
  /// audit slice is drawn as soon as somebody has decided.
  private void answered(QueueStanding now) {
    QueueStanding before = standing.get();
    if (now instanceof QueueStanding.NotWorkedOut(QueueKind missing)) {
      if (missing == kind.get() && !work.isBusy()) {
        workOut();
      }
      return;
    }
    boolean outdated = kind.get() == QueueKind.SEQUENTIAL && !isOfSequence(now);
    standing.set(outdated ? new QueueStanding.Plain() : now);
    if (isKnown(now) && !isKnown(before)) {
      renewed.run();
    }
  }

  private static boolean isOfSequence(QueueStanding standing) {
    return standing instanceof QueueStanding.Ahead ahead && ahead.kind() == QueueKind.SEQUENTIAL;
  }

  private static boolean isKnown(QueueStanding standing) {
    return standing instanceof QueueStanding.Ahead ahead && ahead.items() > 0;
  }

  /// What is asked of the store, off the JavaFX thread.
  private record Question(
      Project project, QueueKind kind, String judge, ReviewPlan plan, boolean rulesRunning) {

    QueueStanding standing() {
      if (kind == QueueKind.CONFLICTS && rulesRunning) {
        return new QueueStanding.RulesRunning();
      }
      if (kind == QueueKind.CONFLICTS && !project.judgments().judges().contains(RuleJudge.ID)) {
        return new QueueStanding.RulesNotRun();
      }
      QueueOrder order = kind.order(judge);
      ReviewQueue.Audit audit = project.queue().audit();
      if (kind == QueueKind.SEQUENTIAL && !isMixed(audit)) {
        return new QueueStanding.Plain();
      }
      Optional<ReviewQueue.Worked> worked =
          order instanceof QueueOrder.StrongestFirst strongest
              ? project.queue().worked(strongest)
              : Optional.empty();
      boolean undrawn = plan.auditPercent() > 0 && !audit.drawn();
      if (undrawn || (kind.isWorkedOut() && worked.isEmpty())) {
        return new QueueStanding.NotWorkedOut(kind);
      }
      return new QueueStanding.Ahead(
          kind,
          project.queue().ahead(order),
          plan.auditPercent(),
          audit.items(),
          audit.done(),
          worked.map(from -> from.newerItems() + newerJudgments(from)).orElse(0L));
    }

    /// In sequence nothing is drawn before the first decision: a project that is only looked at
    /// stays as it is.
    private boolean isMixed(ReviewQueue.Audit audit) {
      return plan.auditPercent() > 0 && (audit.drawn() ? audit.items() > 0 : isBegun());
    }

    private boolean isBegun() {
      DecisionJournal.Counts counts = project.decisions().counts();
      return counts.decided() + counts.skipped() > 0;
    }

    private long newerJudgments(ReviewQueue.Worked from) {
      return kind.isOfJudge() ? from.newerJudgments() : 0;
    }
  }
}
