package rewarddesk.ui.review;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import rewarddesk.model.Annotation;
import rewarddesk.model.Manner;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Makes decisions of what was said, and takes them back. JavaFX thread only.
///
/// A decision moves on at once to the next prepared item; saving follows on its own lane. In blind
/// work the first decision on an item opens the curtain instead, and the second one moves on.
final class Deciding {
  private final Session session;
  private final Messages messages;
  private final StatusText statusText;
  private final Consumer<String> status;
  private final DecisionDesk desk;
  private final Walk walk;
  private final NoteModel note;
  private final OwnWords own;
  private final Curtain curtain;
  private final ActiveClock clock;
  private Optional<Project> project = Optional.empty();
  private int undoing;

  /// @param status is told what became of each decision
  Deciding(
      Session session,
      Messages messages,
      Consumer<String> status,
      Walk walk,
      DecisionDesk desk,
      Curtain curtain) {
    this.session = session;
    this.messages = messages;
    this.statusText = new StatusText(messages, session.words());
    this.status = status;
    this.desk = desk;
    this.walk = walk;
    this.note = new NoteModel(desk);
    this.own = new OwnWords();
    this.curtain = curtain;
    this.clock = new ActiveClock(session.services().clock());
  }

  NoteModel note() {
    return note;
  }

  OwnWords own() {
    return own;
  }

  StatusText statusText() {
    return statusText;
  }

  void open(Optional<Project> opened) {
    project = opened;
    desk.forget();
    own.forget();
    curtain.forget();
  }

  /// What was typed is kept, decided or not.
  void keepDraft() {
    project.ifPresent(note::keep);
  }

  void touch() {
    clock.touch();
  }

  /// An item comes on screen.
  void show(PreparedItem item) {
    clock.restart();
    curtain.show(item);
    note.show(item.item());
    own.show(item, item.decisionOf(session.settings().annotator()));
  }

  /// @param said of the sides as they are shown
  void decide(Weighing.Draft said) {
    Optional<PreparedItem> ready = undoing > 0 ? Optional.empty() : walk.screen().ready();
    if (project.isPresent() && ready.isPresent() && said.verdict().isPresent()) {
      PreparedItem item = ready.get();
      Annotation annotation = annotation(item, said, said.verdict().get());
      boolean hadDraft = note.hasDraft();
      status.accept(statusText.saving());
      desk.announce(item.ordinal(), annotation);
      if (annotation.manner() instanceof Manner.BeforeReveal) {
        note.recorded();
        curtain.reveal(annotation);
        clock.restart();
      } else {
        note.clear();
        own.recorded();
        walk.advance();
      }
      desk.save(project.get(), item.ordinal(), annotation, hadDraft);
    }
  }

  private Annotation annotation(
      PreparedItem item, Weighing.Draft said, Verdict.HumanVerdict verdict) {
    Duration active = clock.read();
    Manner manner = manner();
    boolean hasty =
        !(verdict instanceof Verdict.Skipped)
            && !(manner instanceof Manner.AfterReveal)
            && active.compareTo(item.leastReading()) < 0;
    return new Annotation(
            item.comparison().id(),
            session.settings().annotator(),
            Shown.verdict(verdict, item.order()),
            said.strength(),
            item.judgment(session.settings().judge()).map(StoredJudgment::ref),
            curtain.seen(),
            item.order(),
            active,
            note.textProperty().get().strip(),
            session.services().clock().instant())
        .as(manner, hasty)
        .appraising(
            own.appraisal(Slot.A, said.acceptable()), own.appraisal(Slot.B, said.acceptable()));
  }

  private Manner manner() {
    return switch (curtain.stageProperty().get()) {
      case OPEN -> Manner.direct();
      case CLOSED -> new Manner.BeforeReveal();
      case REVEALED ->
          curtain
              .before()
              .<Manner>map(before -> new Manner.AfterReveal(before.verdict()))
              .orElse(Manner.direct());
    };
  }

  /// A decision is on disk. The second one on an item is no further item.
  void saved(long ordinal, Annotation annotation) {
    if (!(annotation.manner() instanceof Manner.AfterReveal)) {
      session.pace().decided(annotation.active());
    }
    status.accept(statusText.saved(ordinal, annotation));
    session.changed();
  }

  void notSaved(long ordinal, Annotation annotation, Throwable thrown) {
    status.accept(statusText.failed(ordinal));
    session
        .notices()
        .fail(thrown, messages.text("status.retry"), () -> project.ifPresent(desk::retry));
    note.keepFor(annotation);
    walk.jump(ordinal);
  }

  void undo() {
    keepDraft();
    project.ifPresent(
        in -> {
          undoing++;
          desk.undo(in, change -> undone(change, true), this::notUndone);
        });
  }

  void redo() {
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
      status.accept(messages.text(undo ? "status.nothing.to.undo" : "status.nothing.to.redo"));
      return;
    }
    long ordinal = change.get().ordinal();
    Optional<Annotation> now = change.get().now().map(Decision::annotation);
    status.accept(undo ? statusText.undone(ordinal, now) : statusText.redone(ordinal, now));
    walk.jump(ordinal);
    session.changed();
  }

  private void notUndone(Throwable thrown) {
    undoing--;
    session.notices().fail(thrown);
  }
}
