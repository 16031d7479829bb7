package rewarddesk.ui.items;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ItemSummary;

/// A mark on items with a note; the note itself stands in its tip and is read out.
final class NoteCell extends TableCell<ItemRow, ItemSummary> {
  private static final String MARK = "✎";

  private final Function<ItemSummary, Optional<String>> note;
  private final Tooltip tip = new Tooltip();

  NoteCell(Function<ItemSummary, Optional<String>> note) {
    this.note = note;
    tip.setWrapText(true);
    tip.setMaxWidth(400);
  }

  @Override
  protected void updateItem(@Nullable ItemSummary item, boolean empty) {
    super.updateItem(item, empty);
    Optional<String> text = item == null || empty ? Optional.empty() : note.apply(item);
    tip.setText(text.orElse(""));
    setText(text.isPresent() ? MARK : "");
    setTooltip(text.isPresent() ? tip : null);
    setAccessibleText(text.orElse(null));
  }
}
