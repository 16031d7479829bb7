package rewarddesk.ui.items;

import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ItemSummary;

/// A cell of the list: text made from a row's summary, empty until that is read.
final class ItemCell extends TableCell<ItemRow, ItemSummary> {
  private final Function<ItemSummary, String> text;

  ItemCell(Function<ItemSummary, String> text) {
    this.text = text;
    setTextOverrun(OverrunStyle.ELLIPSIS);
  }

  @Override
  protected void updateItem(@Nullable ItemSummary item, boolean empty) {
    super.updateItem(item, empty);
    setText(item == null || empty ? "" : text.apply(item));
  }
}
