package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A journal row as it is rescued from a damaged file: words as they stand in the columns.
///
/// @param kind `decide`, `undo` or `redo`
/// @param target the decision that an undo or redo is about; 0 for a decision
record JournalEntry(
    long seq,
    String kind,
    String comparisonId,
    String annotator,
    String at,
    @Nullable String verdict,
    @Nullable String strength,
    @Nullable String note,
    long target) {

  static final String COLUMNS =
      "seq, kind, comparison_id, annotator, at, verdict, strength, note, target";

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
        row.getLong("target"));
  }

  boolean isDecision() {
    return kind.equals("decide") && verdict != null;
  }
}
