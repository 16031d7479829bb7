package rewarddesk.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ItemSummary;

/// One line of the list: its number is known at once, the rest arrives when it is looked at. JavaFX
/// thread only.
public final class ItemRow {
  private final long ordinal;
  private final ReadOnlyObjectWrapper<@Nullable ItemSummary> summary =
      new ReadOnlyObjectWrapper<>();

  ItemRow(long ordinal) {
    this.ordinal = ordinal;
  }

  public long ordinal() {
    return ordinal;
  }

  /// Null, as table cells want it, until it has been read.
  public ReadOnlyObjectProperty<@Nullable ItemSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  void arrived(ItemSummary read) {
    summary.set(read);
  }
}
