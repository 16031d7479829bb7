package rewarddesk.ui.review;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import rewarddesk.model.Annotation;
import rewarddesk.model.Slot;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.Words;

/// The review screen without pixels. JavaFX thread only.
///
/// Verdicts are taken only for an item that has been painted ([#painted()]): nobody decides on
/// something not yet seen. All other keys always count.
final class ReviewViewModel {
  private final Session session;
  private final Messages messages;
  private final ViewOptions options;
  private final QueueModel queue;
  private final Walk walk;
  private final OnScreen screen;
  private final JudgePanelModel judgePanel;
  private final Curtain curtain;
  private final BlindSwitch blind;
  private final Weighing weighing;
  private final Confirming confirming;
  private final Deciding deciding;
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private Optional<Project> project = Optional.empty();
  private Subscription subscriptions = Subscription.EMPTY;

  ReviewViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.options = new ViewOptions(session);
    this.blind = new BlindSwitch(session);
    this.curtain = new Curtain(options.judgeVisibleProperty());
    this.judgePanel = new JudgePanelModel(session, messages, this::judged);
    this.queue = new QueueModel(session, this::reorder, this::renew);
    DecisionDesk desk = new DecisionDesk(session, this::saved, this::notSaved);
    this.walk =
        new Walk(
            session,
            queue::order,
            queue::auditPercent,
            desk::pending,
            item -> judgePanel.sighted(item));
    this.screen = walk.screen();
    this.deciding = new Deciding(session, messages, status::set, walk, desk, curtain);
    this.weighing = new Weighing(session::settings, deciding::decide);
    this.confirming = new Confirming(session, screen, weighing, curtain);
    screen.shownProperty().subscribe(this::shown);
    screen.latestProperty().subscribe(judgePanel::show);
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return screen.phaseProperty();
  }

  ReadOnlyObjectProperty<Optional<PreparedItem>> shownProperty() {
    return screen.shownProperty();
  }

  ReadOnlyObjectProperty<Optional<PreparedItem>> latestProperty() {
    return screen.latestProperty();
  }

  ReadOnlyObjectProperty<NumberedProfile> rulesProperty() {
    return session.rulesProperty();
  }

  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  StringProperty noteProperty() {
    return deciding.note().textProperty();
  }

  JudgePanelModel judgePanel() {
    return judgePanel;
  }

  QueueModel queue() {
    return queue;
  }

  ViewOptions options() {
    return options;
  }

  Curtain curtain() {
    return curtain;
  }

  BlindSwitch blind() {
    return blind;
  }

  Weighing weighing() {
    return weighing;
  }

  Confirming confirming() {
    return confirming;
  }

  OwnWords own() {
    return deciding.own();
  }

  StatusText statusText() {
    return deciding.statusText();
  }

  /// The screen is visible: follow the session.
  void show() {
    subscriptions =
        Subscription.combine(
            session.projectProperty().subscribe(this::open),
            queue.attach(),
            session.rulesProperty().subscribe(ignored -> walk.rulesChanged()),
            session.planProperty().subscribe((old, now) -> walk.planChanged()),
            session.revisionProperty().subscribe(ignored -> walk.refresh()),
            session.settingsProperty().subscribe(ignored -> judgePanel.show(screen.latest())),
            session.navigation().wantedItemProperty().subscribe(wanted -> goToWanted()));
  }

  void hide() {
    keepDraft();
    subscriptions.unsubscribe();
  }

  /// The item on screen has been painted.
  void painted() {
    screen.painted();
    judgePanel.begin();
  }

  /// Any input: time is running.
  void touch() {
    deciding.touch();
  }

  /// What was typed is kept, decided or not.
  void keepDraft() {
    deciding.keepDraft();
  }

  void perform(ReviewAction action) {
    switch (action) {
      case CONFIRM -> confirm();
      case LEFT -> weighing.prefer(Slot.A);
      case RIGHT -> weighing.prefer(Slot.B);
      case LEFT_STRONG -> weighing.preferStrongly(Slot.A);
      case RIGHT_STRONG -> weighing.preferStrongly(Slot.B);
      case TIE -> weighing.tie();
      case BOTH_BAD -> weighing.bothBad();
      case SKIP -> weighing.skip();
      case ACCEPT_BOTH -> weighing.accept(Acceptable.BOTH);
      case ACCEPT_LEFT -> weighing.accept(Acceptable.LEFT);
      case ACCEPT_RIGHT -> weighing.accept(Acceptable.RIGHT);
      case ACCEPT_NEITHER -> weighing.accept(Acceptable.NEITHER);
      case UNDO -> takeBack(deciding::undo);
      case REDO -> takeBack(deciding::redo);
      case PREVIOUS -> step(walk::previous);
      case NEXT -> step(walk::next);
      case JUDGE_PANEL -> showJudge();
      case BLIND -> toggleBlind();
      default -> options.perform(action);
    }
  }

  Words words() {
    return session.words();
  }

  void judgeThis() {
    Optional<PreparedItem> item = screen.latest();
    if (project.isPresent() && item.isPresent()) {
      judgePanel.judge(project.get(), item.get());
    }
  }

  void judgeAll() {
    if (project.isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(project.get(), session.settings().judge(), -1, false);
    }
  }

  void goTo(Place place) {
    session.navigation().show(place);
  }

  /// Goes to the models screen, where the model of that name shows what it reads of this item.
  void showTokens(String name) {
    session.navigation().tryModel(name);
  }

  /// Lets go of a decision that was begun.
  void escape() {
    weighing.clear();
  }

  private void open(Optional<Project> opened) {
    if (!opened.equals(project)) {
      project = opened;
      deciding.open(opened);
      judgePanel.open(opened);
      status.set("");
      walk.open(opened);
    } else {
      walk.refresh();
    }
  }

  private void goToWanted() {
    OptionalLong wanted = session.navigation().takeWantedItem();
    if (wanted.isPresent()) {
      keepDraft();
      walk.jump(wanted.getAsLong());
    }
  }

  private void renew() {
    walk.renew();
  }

  private void reorder() {
    keepDraft();
    walk.reorder();
  }

  private void step(Runnable way) {
    keepDraft();
    way.run();
  }

  private void takeBack(Runnable way) {
    weighing.clear();
    way.run();
  }

  private void shown(Optional<PreparedItem> item) {
    weighing.clear();
    item.ifPresent(deciding::show);
  }

  /// In blind work the key opens the curtain for this item only, once decided it does nothing.
  private void showJudge() {
    switch (curtain.stageProperty().get()) {
      case CLOSED -> curtain.peek();
      case OPEN -> options.toggleJudge();
      case REVEALED -> {}
    }
  }

  private void toggleBlind() {
    if (project.isPresent()) {
      step(blind::toggle);
      status.set(blindWords(blind.percentProperty().get()));
    }
  }

  private String blindWords(int percent) {
    if (percent == 0) {
      return messages.text("status.blind.off");
    }
    return percent == 100 && curtain.seen()
        ? messages.text("status.blind.unseen")
        : messages.text("status.blind.on", percent);
  }

  private void confirm() {
    if (!weighing.finish()) {
      confirming
          .draft()
          .ifPresentOrElse(
              deciding::decide, () -> status.set(messages.text(confirming.nothingKey())));
    }
  }

  private void saved(long ordinal, Annotation annotation) {
    deciding.saved(ordinal, annotation);
  }

  private void notSaved(long ordinal, Annotation annotation, Throwable thrown) {
    deciding.notSaved(ordinal, annotation, thrown);
  }

  private void judged(long ordinal, StoredJudgment judgment) {
    walk.judged(ordinal, judgment);
    session.changed();
  }
}
