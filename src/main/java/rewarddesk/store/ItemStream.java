package rewarddesk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Reads all items in order from two statements that advance side by side: no more than one item is
/// held, and nothing is sorted or asked for twice.
final class ItemStream {
  private static final String JUDGMENTS =
      JudgmentRows.SELECT + "where j.latest = 1 order by j.ordinal, j.number";

  private ItemStream() {}

  /// @return number of items
  static long all(StoreConnection connection, Cancellation cancel, Consumer<Item> action)
      throws SQLException {
    long count = 0;
    boolean anyVotes = ImportedVotes.any(connection);
    try (PreparedStatement itemsOf = connection.prepareStatement(ItemRows.ALL);
        PreparedStatement judgmentsOf = connection.prepareStatement(JUDGMENTS);
        ResultSet items = itemsOf.executeQuery();
        ResultSet judgments = judgmentsOf.executeQuery()) {
      boolean more = judgments.next();
      while (items.next()) {
        cancel.throwIfCancelled();
        long ordinal = items.getLong("ordinal");
        List<StoredJudgment> judged = new ArrayList<>();
        while (more && judgments.getLong("ordinal") == ordinal) {
          judged.add(JudgmentRows.judgment(judgments));
          more = judgments.next();
        }
        action.accept(
            ItemRows.item(
                items, judged, anyVotes ? ImportedVotes.of(connection, ordinal) : List.of()));
        count++;
      }
    }
    return count;
  }
}
