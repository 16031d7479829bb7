package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.model.Content;
import rewarddesk.progress.Cancellation;

/// The comparisons of a project, numbered 1, 2, 3 … in the order of import (their ordinals).
public interface ComparisonRepository {
  long count();

  /// Adds a batch in one transaction. Of a candidate whose fingerprint the project already holds,
  /// only those annotations and judgments are added that it does not hold yet. One whose id is
  /// taken by different content keeps its id with `-` and the first 8 characters of its fingerprint
  /// behind it.
  ///
  /// The batch is committed when this returns: nothing is lost when the program is killed. That it
  /// outlives a breakdown of the machine is sure after [#sync], or after any decision, judgment or
  /// note of an import that was kept later.
  ///
  /// @return for each candidate, in order, whether it was added
  List<Added> addAll(List<Candidate> batch);

  /// Waits until everything that was added is on disk.
  void sync();

  /// Adds those annotations and judgments of the candidate to the comparison with its id that the
  /// project does not hold yet.
  ///
  /// @throws IllegalArgumentException when the project has no such comparison
  Added extend(Candidate candidate);

  /// What became of one candidate.
  enum Added {
    ADDED,
    /// The comparison was there, but not all that is said about it.
    EXTENDED,
    DUPLICATE
  }

  Optional<Item> find(String id);

  Optional<Item> at(long ordinal);

  /// Ordinals of the comparisons with the same prompt as the given one, itself among them,
  /// ascending. The first call reads every prompt of the project, later ones only those that were
  /// added since: at a million items it takes seconds, and 8 bytes an item stay in memory.
  ///
  /// @param most how many are wanted at most
  /// @return empty when the project has no such comparison
  long[] samePrompt(String id, int most);

  /// Ordinals of all items that match, ascending. At a million items a text search takes seconds:
  /// call it off the screen's thread and cancel it when the question changes.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  long[] ordinals(ItemQuery query, Cancellation cancel);

  /// Rows for the given ordinals, in their order; unknown ones are left out.
  List<ItemSummary> summaries(long[] ordinals);

  /// Streams every matching item in order with flat memory, as of one moment.
  void forEach(ItemQuery query, Cancellation cancel, Consumer<Item> action);

  /// Streams every matching item's verdicts without the texts, as of one moment.
  void forEachSummary(ItemQuery query, Cancellation cancel, Consumer<ItemSummary> action);

  /// Streams ids alone, in order, as of one moment.
  ///
  /// @param action takes ordinal and id
  void forEachId(ItemQuery.Status status, Cancellation cancel, BiConsumer<Long, String> action);

  /// Streams ids and prompts alone, in order, as of one moment.
  void forEachPrompt(Cancellation cancel, Consumer<Prompt> action);

  /// An item's prompt.
  record Prompt(long ordinal, String id, Content content) {}

  /// The subsets that occur, sorted.
  List<String> subsets();
}
