package rewarddesk.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Annotation;

/// The append-only journal of human decisions. What is in force is derived from it; undoing appends
/// too. When a method returns, what it wrote is on disk.
public interface DecisionJournal {

  /// Appends a decision. It replaces the annotator's earlier decision on the same item, and empties
  /// what could be redone.
  ///
  /// @throws IllegalArgumentException when the project has no such comparison
  Decision record(Annotation annotation);

  /// Appends many decisions in one transaction, as [#record].
  List<Decision> recordAll(List<Annotation> annotations);

  /// Takes back the annotator's latest decision still in force; the one before it on that item, if
  /// any, is in force again.
  ///
  /// @return what changed, or empty when there is nothing left to undo
  Optional<Change> undo(String annotator, Instant at);

  /// Puts back what the annotator's latest undo took away.
  ///
  /// @return what changed, or empty when there is nothing to redo
  Optional<Change> redo(String annotator, Instant at);

  /// What an undo or redo did: the item, and its decision now.
  record Change(long ordinal, String comparisonId, Optional<Decision> now) {}

  /// Every decision ever made on an item, oldest first, including those taken back.
  List<Decision> history(String comparisonId);

  /// The latest decision in force of each annotator on each of these items, those that came with
  /// the data included, oldest first.
  ///
  /// @param from the first ordinal
  /// @param to the last ordinal
  /// @return by ordinal; items that nobody decided are not in it
  Map<Long, List<Decision>> standing(long from, long to);

  /// Keeps a note that is not part of a decision yet. An empty text removes it, and so does a
  /// decision on the item.
  void saveDraftNote(String comparisonId, String text);

  /// Counts over the whole project, answered at once at any size.
  Counts counts();

  /// @param items comparisons in the project
  /// @param decided items with a decision other than skip, made by a human
  /// @param skipped items skipped
  /// @param confirmed decisions that agree with the judgment they followed
  /// @param overridden decisions that disagree with it
  /// @param accepted items decided by a verdict taken over from a judge, see [AcceptedVerdicts]; in
  ///   none of the other counts
  record Counts(
      long items, long decided, long skipped, long confirmed, long overridden, long accepted) {
    /// Counts of a project where nothing was taken over.
    public Counts(long items, long decided, long skipped, long confirmed, long overridden) {
      this(items, decided, skipped, confirmed, overridden, 0);
    }

    public long open() {
      return items - decided - skipped - accepted;
    }
  }
}
