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
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.Words;

/// The review screen without pixels. JavaFX thread only.
///
/// A decision moves on at once to the next prepared item; saving follows on its own lane. Verdicts
/// are taken only for an item that has been painted ([#painted()]): nobody decides on something not
/// yet seen. All other keys always count.
final class ReviewViewModel {
  private final Session session;
  private final Messages messages;
  private final StatusText statusText;
  private final ViewOptions options;
  private final DecisionDesk desk;
  private final QueueModel queue;
  private final Walk walk;
  private final JudgePanelModel judgePanel;
  private final NoteModel note;
  private final ActiveClock clock;
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private Optional<Project> project = Optional.empty();
  private int undoing;
  private boolean judgeSeen;
  private Subscription subscriptions = Subscription.EMPTY;

  ReviewViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.statusText = new StatusText(messages, session.words());
    this.options = new ViewOptions(session);
    this.desk = new DecisionDesk(session, this::saved, this::notSaved);
    this.judgePanel = new JudgePanelModel(session, this::judged);
    this.queue = new QueueModel(session, this::reorder, this::renew);
    this.walk = new Walk(session, queue::order, desk::pending, item -> judgePanel.sighted(item));
    this.note = new NoteModel(desk);
    this.clock = new ActiveClock(session.services().clock());
    walk.shownProperty().subscribe(this::shown);
    walk.latestProperty().subscribe(judgePanel::show);
    options.judgeVisibleProperty().subscribe(visible -> judgeSeen |= visible);
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return walk.phaseProperty();
  }

  ReadOnlyObjectProperty<Optional<PreparedItem>> shownProperty() {
    return walk.shownProperty();
  }

  ReadOnlyObjectProperty<Optional<PreparedItem>> latestProperty() {
    return walk.latestProperty();
  }

  ReadOnlyObjectProperty<Optional<JudgePanelState>> judgePanelProperty() {
    return judgePanel.stateProperty();
  }

  ReadOnlyObjectProperty<NumberedProfile> rulesProperty() {
    return session.rulesProperty();
  }

  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  StringProperty noteProperty() {
    return note.textProperty();
  }

  QueueModel queue() {
    return queue;
  }

  private void renew() {
    walk.renew();
  }

  private void reorder() {
    keepDraft();
    walk.reorder();
  }

  ViewOptions options() {
    return options;
  }

  StatusText statusText() {
    return statusText;
  }

  /// The screen is visible: follow the session.
  void show() {
    subscriptions =
        Subscription.combine(
            session.projectProperty().subscribe(this::open),
            queue.attach(),
            session.rulesProperty().subscribe(ignored -> walk.rulesChanged()),
            session.revisionProperty().subscribe(ignored -> walk.refresh()),
            session
                .settingsProperty()
                .subscribe(ignored -> judgePanel.show(walk.latestProperty().get())),
            session.navigation().wantedItemProperty().subscribe(wanted -> goToWanted()));
  }

  void hide() {
    keepDraft();
    subscriptions.unsubscribe();
  }

  /// The item on screen has been painted.
  void painted() {
    walk.painted();
    judgePanel.begin();
  }

  /// Any input: time is running.
  void touch() {
    clock.touch();
  }

  /// What was typed is kept, decided or not.
  void keepDraft() {
    project.ifPresent(note::keep);
  }

  void perform(ReviewAction action) {
    switch (action) {
      case CONFIRM -> confirm();
      case LEFT -> decide(Verdict.prefers(Slot.A), Optional.empty());
      case RIGHT -> decide(Verdict.prefers(Slot.B), Optional.empty());
      case LEFT_STRONG -> decide(Verdict.prefers(Slot.A), Optional.of(Strength.MUCH));
      case RIGHT_STRONG -> decide(Verdict.prefers(Slot.B), Optional.of(Strength.MUCH));
      case TIE -> decide(new Verdict.Tie(), Optional.empty());
      case BOTH_BAD -> decide(new Verdict.BothBad(), Optional.empty());
      case SKIP -> decide(new Verdict.Skipped(), Optional.empty());
      case UNDO -> undo();
      case REDO -> redo();
      case PREVIOUS -> step(walk::previous);
      case NEXT -> step(walk::next);
      case JUDGE_PANEL -> options.toggleJudge();
      case RAW -> options.toggleRaw();
      case DIFF -> options.toggleDiff();
      case LINKED_SCROLL -> options.toggleLinkedScroll();
      case LARGER -> options.resizeText(1);
      case ORDER -> queue.chooseNext();
      case SMALLER -> options.resizeText(-1);
      case NOTE, KEYS, FIND, EVIDENCE, SCROLL_DOWN, SCROLL_UP -> {}
    }
  }

  /// The judge's verdict on the item on screen, as shown, when it ranks the two.
  Optional<Verdict.HumanVerdict> judgeVerdict() {
    return walk.latestProperty().get().flatMap(this::judgeVerdict);
  }

  String words(Verdict verdict) {
    return session.words().verdict(verdict);
  }

  Words words() {
    return session.words();
  }

  void judgeThis() {
    Optional<PreparedItem> item = walk.latestProperty().get();
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

  private void open(Optional<Project> opened) {
    if (!opened.equals(project)) {
      project = opened;
      desk.forget();
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

  private void step(Runnable way) {
    keepDraft();
    way.run();
  }

  private void shown(Optional<PreparedItem> item) {
    clock.restart();
    judgeSeen = options.judgeVisibleProperty().get();
    item.ifPresent(now -> note.show(now.item()));
  }

  private void confirm() {
    Optional<Verdict.HumanVerdict> verdict = judgeVerdict();
    if (!options.judgeVisibleProperty().get()) {
      status.set(messages.text("status.hidden"));
    } else if (verdict.isEmpty()) {
      status.set(messages.text("status.nothing.to.confirm"));
    } else {
      decide(verdict.get(), Optional.empty());
    }
  }

  private Optional<Verdict.HumanVerdict> judgeVerdict(PreparedItem item) {
    return item.judgment(session.settings().judge())
        .map(judgment -> Shown.verdict(judgment.judgment().verdict(), item.order()))
        .filter(Verdict::ranks)
        .map(Verdict.HumanVerdict.class::cast);
  }

  private void decide(Verdict.HumanVerdict verdict, Optional<Strength> strength) {
    Optional<PreparedItem> ready = undoing > 0 ? Optional.empty() : walk.ready();
    if (project.isPresent() && ready.isPresent()) {
      PreparedItem item = ready.get();
      Annotation annotation = annotation(item, verdict, strength);
      boolean hadDraft = note.hasDraft();
      note.clear();
      status.set(statusText.saving());
      desk.announce(item.ordinal(), annotation);
      walk.advance();
      desk.save(project.get(), item.ordinal(), annotation, hadDraft);
    }
  }

  private Annotation annotation(
      PreparedItem item, Verdict.HumanVerdict verdict, Optional<Strength> strength) {
    return new Annotation(
        item.comparison().id(),
        session.settings().annotator(),
        Shown.verdict(verdict, item.order()),
        strength,
        item.judgment(session.settings().judge()).map(StoredJudgment::ref),
        judgeSeen,
        item.order(),
        clock.read(),
        note.textProperty().get().strip(),
        session.services().clock().instant());
  }

  private void saved(long ordinal, Annotation annotation) {
    session.pace().decided(annotation.active());
    status.set(statusText.saved(ordinal, annotation));
    session.changed();
  }

  private void notSaved(long ordinal, Annotation annotation, Throwable thrown) {
    status.set(statusText.failed(ordinal));
    session
        .notices()
        .fail(thrown, messages.text("status.retry"), () -> project.ifPresent(desk::retry));
    note.keepFor(annotation);
    walk.jump(ordinal);
  }

  private void undo() {
    keepDraft();
    project.ifPresent(
        in -> {
          undoing++;
          desk.undo(in, change -> undone(change, true), this::notUndone);
        });
  }

  private void redo() {
    keepDraft();
    project.ifPresent(
        in -> {
          undoing++;
          desk.redo(in, change -> undone(change, false), this::notUndone);
        });
  }

  private void undone(Optional<DecisionJournal.Change> change, boolean undo) {
    undoing--;
    if (change.isEmpty()) {
      status.set(messages.text(undo ? "status.nothing.to.undo" : "status.nothing.to.redo"));
      return;
    }
    long ordinal = change.get().ordinal();
    Optional<Annotation> now = change.get().now().map(Decision::annotation);
    status.set(undo ? statusText.undone(ordinal, now) : statusText.redone(ordinal, now));
    walk.jump(ordinal);
    session.changed();
  }

  private void notUndone(Throwable thrown) {
    undoing--;
    session.notices().fail(thrown);
  }

  private void judged(long ordinal, StoredJudgment judgment) {
    walk.judged(ordinal, judgment);
    session.changed();
  }
}
