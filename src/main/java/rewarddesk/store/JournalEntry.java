package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A journal row as it is rescued from a damaged file: words as they stand in the columns.
///
/// @param kind `decide`, `undo` or `redo`
/// @param target the decision that an undo or redo is about; 0 for a decision
/// @param details what later programs keep beside it, by column
record JournalEntry(
    long seq,
    String kind,
    String comparisonId,
    String annotator,
    String at,
    @Nullable String verdict,
    @Nullable String strength,
    @Nullable String note,
    long target,
    Map<String, Object> details) {

  /// Columns that later steps added, in the order in which they stand behind the first ones, with
  /// their keys in a row that `rewarddesk decide` reads.
  static final List<Map.Entry<String, String>> ADDED =
      List.of(
          Map.entry("manner", "manner"),
          Map.entry("before_verdict", "before"),
          Map.entry("hasty", "tooFast"),
          Map.entry("acceptable_a", "acceptableA"),
          Map.entry("rating_a", "ratingA"),
          Map.entry("critique_a", "critiqueA"),
          Map.entry("acceptable_b", "acceptableB"),
          Map.entry("rating_b", "ratingB"),
          Map.entry("critique_b", "critiqueB"));

  static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("seq"),
        row.getString("kind"),
        row.getString("comparison_id"),
        row.getString("annotator"),
        row.getString("at"),
        row.getString("verdict"),
        row.getString("strength"),
        row.getString("note"),
        row.getLong("target"),
        details(row));
  }

  /// A file that an older program wrote lacks some of the columns.
  private static Map<String, Object> details(ResultSet row) throws SQLException {
    Map<String, Object> details = new HashMap<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      String name = row.getMetaData().getColumnName(column);
      @Nullable Object value = row.getObject(column);
      if (value != null && ADDED.stream().anyMatch(added -> added.getKey().equals(name))) {
        details.put(name, value);
      }
    }
    return details;
  }

  boolean isDecision() {
    return kind.equals("decide") && verdict != null;
  }
}
