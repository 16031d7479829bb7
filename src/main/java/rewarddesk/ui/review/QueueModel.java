package rewarddesk.ui.review;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
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
  private final ReadOnlyObjectWrapper<QueueChoice> choice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<QueueStanding> standing =
      new ReadOnlyObjectWrapper<>(new QueueStanding.Plain());

  /// @param chosen called when another order was chosen
  /// @param renewed called when the chosen order has come to know what is to come first
  QueueModel(Session session, Runnable chosen, Runnable renewed) {
    this.session = session;
    this.chosen = chosen;
    this.renewed = renewed;
    this.asking = new Coalescer<>(session.tasks(), this::answered, session.notices()::caught);
    this.choice.set(QueueChoice.of(session.settings().queueOrder()));
  }

  ReadOnlyObjectProperty<QueueChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<QueueStanding> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  QueueOrder order() {
    return choice.get().order(session.settings().judge());
  }

  /// Asks how the order stands whenever something may have changed; the caller lets go.
  Subscription attach() {
    return Subscription.combine(
        session.projectProperty().subscribe(ignored -> ask()),
        session.revisionProperty().subscribe(ignored -> ask()),
        session.settingsProperty().subscribe(ignored -> ask()));
  }

  void choose(QueueChoice wanted) {
    if (wanted != choice.get()) {
      choice.set(wanted);
      session.updateSettings(old -> old.withQueueOrder(wanted.word()));
      chosen.run();
    }
  }

  void chooseNext() {
    choose(choice.get().next());
  }

  /// Lets the rules judge the whole project, unless a judge is at work.
  void runRules() {
    if (session.project().isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(session.project().get(), RuleJudge.ID, -1, false);
      ask();
    }
  }

  private void ask() {
    if (choice.get() == QueueChoice.SEQUENTIAL || session.project().isEmpty()) {
      standing.set(new QueueStanding.Plain());
    } else if (session.settings().judge().equals(RuleJudge.ID)) {
      standing.set(new QueueStanding.JudgeIsRules());
    } else {
      Project project = session.project().get();
      QueueOrder order = order();
      boolean running = rulesAreRunning();
      asking.ask(() -> standing(project, order, running));
    }
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

  private static QueueStanding standing(Project project, QueueOrder order, boolean running) {
    if (running) {
      return new QueueStanding.RulesRunning();
    }
    return project.judgments().judges().contains(RuleJudge.ID)
        ? new QueueStanding.Ahead(project.queue().ahead(order))
        : new QueueStanding.RulesNotRun();
  }

  private void answered(QueueStanding now) {
    QueueStanding before = standing.get();
    standing.set(choice.get() == QueueChoice.SEQUENTIAL ? new QueueStanding.Plain() : now);
    boolean known = now instanceof QueueStanding.Ahead(long items) && items > 0;
    boolean wasKnown = before instanceof QueueStanding.Ahead(long items) && items > 0;
    if (known && !wasKnown) {
      renewed.run();
    }
  }
}
