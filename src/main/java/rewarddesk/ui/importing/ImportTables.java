package rewarddesk.ui.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.ui.Messages;
import rewarddesk.ui.RestColumn;

/// The columns of the import screen's tables.
final class ImportTables {
  private static final double NUMBER_WIDTH = 110;
  private static final double LAYOUT_WIDTH = 180;
  private static final double FILE_WIDTH = 220;
  private static final double REST_LEAST = 200;
  private static final double ROW_HEIGHT = 28;
  private static final double HEADER_HEIGHT = 40;
  private static final int ROWS_SHOWN = 8;
  private static final double PREVIEW_HEIGHT = 66;

  private final Messages messages;

  ImportTables(Messages messages) {
    this.messages = messages;
  }

  void preview(TableView<Comparison> table) {
    table.setFixedCellSize(PREVIEW_HEIGHT);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                previewColumn("prompt", row -> row.prompt().plain()),
                previewColumn("a", row -> row.response(Slot.A).plain()),
                previewColumn("b", row -> row.response(Slot.B).plain())));
  }

  void files(TableView<FileReport> table) {
    TableColumn<FileReport, String> file = column("file", FileReport::file);
    table
        .getColumns()
        .setAll(
            List.of(
                file,
                fixed(column("layout", report -> report.layout().orElse("–")), LAYOUT_WIDTH),
                fixed(column("records", FileReport::records), NUMBER_WIDTH),
                fixed(column("imported", FileReport::imported), NUMBER_WIDTH),
                fixed(column("duplicates", FileReport::duplicates), NUMBER_WIDTH),
                fixed(column("rejected", FileReport::rejected), NUMBER_WIDTH)));
    RestColumn.take(table, file, REST_LEAST);
    showWhole(table);
  }

  void problems(TableView<Problem> table) {
    TableColumn<Problem, String> reason = column("reason", Problem::reason);
    table
        .getColumns()
        .setAll(
            List.of(
                fixed(column("file", Problem::file), FILE_WIDTH),
                fixed(column("line", problem -> problem.line() == 0 ? "–" : problem.line()), 70),
                reason));
    RestColumn.take(table, reason, REST_LEAST);
    showWhole(table);
  }

  /// As high as its rows need, up to a handful; more scroll inside.
  private static void showWhole(TableView<?> table) {
    table.setFixedCellSize(ROW_HEIGHT);
    var rows = Bindings.min(Bindings.max(Bindings.size(table.getItems()), 1), ROWS_SHOWN);
    table.prefHeightProperty().bind(rows.multiply(ROW_HEIGHT).add(HEADER_HEIGHT));
    table.minHeightProperty().bind(table.prefHeightProperty());
  }

  private TableColumn<Comparison, String> previewColumn(
      String name, Function<Comparison, String> text) {
    TableColumn<Comparison, String> column = column(name, text);
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
