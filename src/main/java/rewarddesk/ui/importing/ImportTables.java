package rewarddesk.ui.importing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.dataset.ProblemGroup;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;
import rewarddesk.ui.RestColumn;

/// The columns of the import screen's tables.
final class ImportTables {
  private static final double NUMBER_WIDTH = 124;
  private static final double LAYOUT_WIDTH = 210;
  private static final double FILE_WIDTH = 220;
  private static final double REST_LEAST = 200;
  private static final double LINES_WIDTH = 150;
  private static final double SAID_WIDTH = 170;
  private static final double ROW_HEIGHT = 28;
  private static final double HEADER_HEIGHT = 40;
  private static final int ROWS_SHOWN = 8;
  private static final double PREVIEW_HEIGHT = 66;

  private final Messages messages;

  ImportTables(Messages messages) {
    this.messages = messages;
  }

  void preview(TableView<ImportPreview.Row> table) {
    table.setFixedCellSize(PREVIEW_HEIGHT);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                previewColumn("prompt", row -> row.comparison().prompt().plain()),
                previewColumn("a", row -> row.comparison().response(Slot.A).plain()),
                previewColumn("b", row -> row.comparison().response(Slot.B).plain()),
                saidColumn()));
  }

  void files(TableView<FileReport> table) {
    LayoutNames names = new LayoutNames(messages);
    TableColumn<FileReport, String> file = column("file", FileReport::file);
    table
        .getColumns()
        .setAll(
            List.of(
                file,
                fixed(
                    column("layout", report -> report.layout().map(names::of).orElse("–")),
                    LAYOUT_WIDTH),
                fixed(column("records", FileReport::records), NUMBER_WIDTH),
                fixed(column("imported", FileReport::imported), NUMBER_WIDTH),
                fixed(column("duplicates", FileReport::duplicates), NUMBER_WIDTH),
                fixed(column("rejected", FileReport::rejected), NUMBER_WIDTH)));
    RestColumn.take(table, file, REST_LEAST);
    showWhole(table);
  }

  void problems(TableView<ProblemGroup> table) {
    ReasonTexts reasons = new ReasonTexts(messages);
    TableColumn<ProblemGroup, String> reason =
        column("reason", group -> reasons.of(group.reason()));
    table
        .getColumns()
        .setAll(
            List.of(
                fixed(column("file", ProblemGroup::file), FILE_WIDTH),
                fixed(column("count", ProblemGroup::count), NUMBER_WIDTH),
                fixed(column("lines", ImportTables::lines), LINES_WIDTH),
                reason));
    RestColumn.take(table, reason, REST_LEAST);
    showWhole(table);
  }

  private static String lines(ProblemGroup group) {
    String first = group.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return group.lines().equals(List.of(0L))
        ? "–"
        : group.count() > group.lines().size() ? first + " …" : first;
  }

  /// As high as its rows need, up to a handful; more scroll inside.
  private static void showWhole(TableView<?> table) {
    table.setFixedCellSize(ROW_HEIGHT);
    var rows = Bindings.min(Bindings.max(Bindings.size(table.getItems()), 1), ROWS_SHOWN);
    table.prefHeightProperty().bind(rows.multiply(ROW_HEIGHT).add(HEADER_HEIGHT));
    table.minHeightProperty().bind(table.prefHeightProperty());
  }

  private TableColumn<ImportPreview.Row, String> saidColumn() {
    PreviewTexts texts = new PreviewTexts(messages);
    TableColumn<ImportPreview.Row, String> column = column("said", texts::said);
    column.setCellFactory(owner -> new PreviewCell());
    column.setMinWidth(SAID_WIDTH);
    column.setPrefWidth(SAID_WIDTH);
    column.setMaxWidth(SAID_WIDTH * 2);
    return column;
  }

  private TableColumn<ImportPreview.Row, String> previewColumn(
      String name, Function<ImportPreview.Row, String> text) {
    TableColumn<ImportPreview.Row, String> column = column(name, text);
    column.setCellFactory(owner -> new PreviewCell());
    return column;
  }

  private <R, T> TableColumn<R, T> column(String name, Function<R, T> value) {
    TableColumn<R, T> column = new TableColumn<>(messages.text("import.column." + name));
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  private static <R, T> TableColumn<R, T> fixed(TableColumn<R, T> column, double width) {
    column.setPrefWidth(width);
    return column;
  }
}
