package rewarddesk.ui.items;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import rewarddesk.project.ItemSummary;
import rewarddesk.ui.Messages;
import rewarddesk.ui.RestColumn;

/// The columns of the list; the prompt takes the room that the others leave. Where the window is
/// narrow, what is least looked for makes way for it.
final class ItemColumns {
  private static final double PROMPT_LEAST = 260;

  /// Pixels below which the list does without the less important columns.
  private static final double WIDE = 1100;

  private static final double LEAST = 40;

  private final Messages messages;
  private final ItemTexts texts;
  private final Supplier<String> judge;

  /// @param judge id of the judge whose verdicts are shown
  ItemColumns(Messages messages, ItemTexts texts, Supplier<String> judge) {
    this.messages = messages;
    this.texts = texts;
    this.judge = judge;
  }

  void fill(TableView<ItemRow> table) {
    TableColumn<ItemRow, ?> prompt = text("prompt", PROMPT_LEAST, ItemSummary::snippet);
    TableColumn<ItemRow, ?> subset = text("subset", 90, item -> item.subset().orElse(""));
    TableColumn<ItemRow, ?> by = text("by", 80, texts::annotator);
    TableColumn<ItemRow, ?> votes = text("votes", 90, texts::votes);
    table.getColumns().setAll(others());
    table.getColumns().add(1, prompt);
    table.getColumns().add(2, subset);
    table.getColumns().add(4, votes);
    table.getColumns().add(table.getColumns().size() - 2, by);
    RestColumn.take(table, prompt, PROMPT_LEAST);
    table
        .widthProperty()
        .subscribe(
            width -> {
              boolean wide = width.doubleValue() >= WIDE;
              subset.setVisible(wide);
              by.setVisible(wide);
              votes.setVisible(wide);
              widen(table, "agreement", wide ? 190 : 130);
              widen(table, "flags", wide ? 160 : 116);
            });
  }

  private static void widen(TableView<ItemRow> table, String id, double width) {
    table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .forEach(column -> column.setPrefWidth(width));
  }

  private List<TableColumn<ItemRow, ?>> others() {
    return List.of(
        number(),
        text("judge", 128, item -> texts.judgment(item, judge.get())),
        text("decision", 94, texts::decision),
        text("agreement", 130, texts::agreement),
        text("flags", 116, item -> new ItemFlags(messages, texts.words()).of(item)),
        column("note", 54, () -> new NoteCell(texts::note)),
        text("at", 98, texts::at));
  }

  private TableColumn<ItemRow, Number> number() {
    TableColumn<ItemRow, Number> column = new TableColumn<>(messages.text("items.column.number"));
    column.setId("number");
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().ordinal()));
    width(column, 58);
    column.getStyleClass().add("number-column");
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
    column.setMinWidth(LEAST);
    column.setPrefWidth(width);
  }
}
