package rewarddesk.ui.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.model.Annotation;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Project;
import rewarddesk.ui.Session;

/// Saves decisions, undo and redo in the order they were made. JavaFX thread only.
///
/// A decision that could not be saved is kept until a second attempt succeeds or the annotator
/// decides the item again.
final class DecisionDesk {
  private final Session session;
  private final Map<Long, Annotation> pending = new LinkedHashMap<>();
  private final Map<Long, Annotation> unsaved = new LinkedHashMap<>();
  private final BiConsumer<Long, Annotation> saved;
  private final Failed failed;

  /// Hears of a decision that could not be saved.
  interface Failed {
    void failed(long ordinal, Annotation annotation, Throwable thrown);
  }

  /// @param saved hears of each decision once it is on disk
  DecisionDesk(Session session, BiConsumer<Long, Annotation> saved, Failed failed) {
    this.session = session;
    this.saved = saved;
    this.failed = failed;
  }

  /// Items whose decision is on its way to disk.
  Set<Long> pending() {
    return pending.keySet();
  }

  /// Marks a decision as made, so that its item is not offered again; [#save] follows.
  void announce(long ordinal, Annotation annotation) {
    pending.put(ordinal, annotation);
    unsaved.remove(ordinal);
  }

  void save(Project project, long ordinal, Annotation annotation, boolean hadDraft) {
    DecisionJournal journal = project.decisions();
    session
        .writes()
        .run(
            () -> record(journal, annotation, hadDraft),
            decision -> saved(ordinal, annotation),
            thrown -> failed(ordinal, annotation, thrown));
  }

  /// What was not saved is tried once more.
  void retry(Project project) {
    Map<Long, Annotation> waiting = new LinkedHashMap<>(unsaved);
    waiting.forEach(
        (ordinal, annotation) -> {
          announce(ordinal, annotation);
          save(project, ordinal, annotation, true);
        });
  }

  void undo(
      Project project, Consumer<Optional<DecisionJournal.Change>> done, Consumer<Throwable> bad) {
    String annotator = session.settings().annotator();
    session.writes().run(() -> undo(project.decisions(), annotator), done, bad);
  }

  void redo(
      Project project, Consumer<Optional<DecisionJournal.Change>> done, Consumer<Throwable> bad) {
    String annotator = session.settings().annotator();
    session
        .writes()
        .run(
            () -> project.decisions().redo(annotator, session.services().clock().instant()),
            done,
            bad);
  }

  void saveDraft(Project project, String comparisonId, String text) {
    session
        .writes()
        .run(
            () -> {
              project.decisions().saveDraftNote(comparisonId, text);
              return comparisonId;
            },
            ignored -> {},
            session.notices()::fail);
  }

  void forget() {
    pending.clear();
    unsaved.clear();
  }

  private static Decision record(DecisionJournal journal, Annotation annotation, boolean hadDraft) {
    Decision decision = journal.record(annotation);
    if (hadDraft) {
      journal.saveDraftNote(annotation.comparisonId(), "");
    }
    return decision;
  }

  /// The note of a decision that was taken back becomes a draft again.
  private Optional<DecisionJournal.Change> undo(DecisionJournal journal, String annotator) {
    Optional<DecisionJournal.Change> change =
        journal.undo(annotator, session.services().clock().instant());
    change
        .filter(undone -> undone.now().isEmpty())
        .map(undone -> journal.history(undone.comparisonId()))
        .filter(history -> !history.isEmpty())
        .map(history -> history.getLast().annotation())
        .filter(annotation -> !annotation.note().isBlank())
        .ifPresent(undone -> journal.saveDraftNote(undone.comparisonId(), undone.note()));
    return change;
  }

  private void saved(long ordinal, Annotation annotation) {
    pending.remove(ordinal, annotation);
    saved.accept(ordinal, annotation);
  }

  private void failed(long ordinal, Annotation annotation, Throwable thrown) {
    if (pending.remove(ordinal, annotation)) {
      unsaved.put(ordinal, annotation);
      failed.failed(ordinal, annotation, thrown);
    }
  }
}
