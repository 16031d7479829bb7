package rewarddesk.ui.items;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import rewarddesk.project.ItemSummary;
import rewarddesk.ui.Messages;

/// The columns of the list; the prompt takes the room that the others leave.
final class ItemColumns {
  private static final double PROMPT_LEAST = 160;

  private final Messages messages;
  private final ItemTexts texts;
  private final Supplier<String> judge;

  /// @param judge id of the judge whose verdicts are shown
  ItemColumns(Messages messages, ItemTexts texts, Supplier<String> judge) {
    this.messages = messages;
    this.texts = texts;
    this.judge = judge;
  }

  List<TableColumn<ItemRow, ?>> all() {
    return List.of(
        number(),
        prompt(),
        text("subset", 110, item -> item.subset().orElse("")),
        text("judge", 120, item -> texts.judgment(item, judge.get())),
        text("decision", 80, texts::decision),
        text("agreement", 130, texts::agreement),
        text("by", 90, texts::annotator),
        column("note", 44, () -> new NoteCell(texts::note)),
        text("at", 130, texts::at));
  }

  private TableColumn<ItemRow, Number> number() {
    TableColumn<ItemRow, Number> column = new TableColumn<>(messages.text("items.column.number"));
    column.setId("number");
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().ordinal()));
    width(column, 70);
    column.getStyleClass().add("number-column");
    return column;
  }

  private TableColumn<ItemRow, ItemSummary> prompt() {
    TableColumn<ItemRow, ItemSummary> column =
        column("prompt", PROMPT_LEAST, () -> new ItemCell(ItemSummary::snippet));
    column.setMaxWidth(Double.MAX_VALUE);
    return column;
  }

  private TableColumn<ItemRow, ItemSummary> text(
      String name, double width, Function<ItemSummary, String> text) {
    return column(name, width, () -> new ItemCell(text));
  }

  private TableColumn<ItemRow, ItemSummary> column(
      String name, double width, Supplier<TableCell<ItemRow, ItemSummary>> cell) {
    TableColumn<ItemRow, ItemSummary> column =
        new TableColumn<>(messages.text("items.column." + name));
    column.setId(name);
    column.setSortable(false);
    column.setCellValueFactory(row -> row.getValue().summaryProperty());
    column.setCellFactory(owner -> cell.get());
    width(column, width);
    return column;
  }

  private static void width(TableColumn<ItemRow, ?> column, double width) {
    column.setMinWidth(Math.min(width, 44));
    column.setPrefWidth(width);
    column.setMaxWidth(width * 2);
  }
}
