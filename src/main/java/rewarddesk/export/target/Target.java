package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A trainer or tool that data is written for. Stateless and safe for any thread.
public interface Target {

  /// Name on the command line.
  String name();

  /// What reads it, for people: `TRL: DPOTrainer, CPOTrainer, ORPOTrainer`.
  String reader();

  /// What the names of the data files begin with.
  String fileStem();

  /// The file formats that the loader reads, the usual one first.
  List<FileFormat> formats();

  /// The files that the loader reads, of our making or not.
  default LoaderFiles files() {
    return LoaderFiles.DATASETS;
  }

  /// What the format has no place for.
  default Set<Limit> limits() {
    return Set.of();
  }

  /// The columns of every row.
  ///
  /// @param conversations whether rows are written as conversations
  List<Column> columns(boolean conversations);

  /// Whether this example needs every row to be written as conversations. Targets with one shape
  /// only never ask for it.
  default boolean needsConversations(Example example) {
    return false;
  }

  /// Whether the format can hold such a label.
  default boolean keeps(Label label) {
    return label instanceof Label.Preferred;
  }

  /// Whether the format can hold the label of this example.
  default boolean keeps(Example example) {
    return keeps(example.label());
  }

  /// Whether two rows about one prompt should not stand next to each other.
  default boolean spreads() {
    return false;
  }

  /// What a judge is trained with by this target; empty for one that is about the responses
  /// themselves.
  default Optional<Critic> critic() {
    return Optional.empty();
  }

  /// Lays an example out. Its label is one that the format keeps.
  ///
  /// @param conversations whether rows are written as conversations
  Laid lay(Example example, boolean conversations);

  /// What the loader asks of a row, in the order in which it notices.
  List<Rule> rules();

  /// What the loader would do with this row; empty when it takes it as it is.
  default Optional<Finding> check(ObjectNode row) {
    for (Rule rule : rules()) {
      if (rule.broken().test(row)) {
        return Optional.of(rule.finding());
      }
    }
    return Optional.empty();
  }

  /// How to train with the data.
  Snippet snippet(DataFiles files);

  /// The entry that LLaMA-Factory needs in `dataset_info.json`, under the files' stem.
  default Optional<ObjectNode> datasetEntry(DataFiles files) {
    return Optional.empty();
  }

  /// What stands before and after the rows of a JSON file.
  default Frame frame() {
    return Frame.ARRAY;
  }

  /// @param head text before the first row
  /// @param tail text after the last row
  record Frame(String head, String tail) {
    static final Frame ARRAY = new Frame("[", "]");

    /// Whether the rows are the elements of a list, or lines, and not inside of an object.
    public boolean isList() {
      return equals(ARRAY);
    }
  }
}
