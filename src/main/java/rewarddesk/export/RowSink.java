package rewarddesk.export;

import java.io.IOException;
import java.util.Optional;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.select.Selection;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Row;
import rewarddesk.export.target.Split;
import rewarddesk.project.Item;

/// Takes what is to be written, in order.
interface RowSink {

  /// One row.
  ///
  /// @param number its number in its split, from 1
  void row(long number, Emission row) throws IOException;

  /// An item that gives no row.
  ///
  /// @param finding what the loader would do with it, when that is the reason
  void omitted(Item item, LeftOut reason, Optional<Finding> finding) throws IOException;

  /// A row with where it came from.
  record Emission(Split split, Row row, Item item, Selection.Exported exported) {

    /// Whether it is the only or the first row of its item.
    boolean isFirstOfItem() {
      return row.slot().map(slot -> slot == exported.example().chosenSlot()).orElse(true);
    }
  }
}
