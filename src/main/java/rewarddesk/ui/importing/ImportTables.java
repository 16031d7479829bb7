package rewarddesk.ui.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.ui.Messages;

/// The columns of the import screen's tables.
final class ImportTables {
  private static final double NUMBER_WIDTH = 110;
  private static final double PREVIEW_HEIGHT = 66;

  private final Messages messages;

  ImportTables(Messages messages) {
    this.messages = messages;
  }

  void preview(TableView<Comparison> table) {
    table.setFixedCellSize(PREVIEW_HEIGHT);
    table
        .getColumns()
        .setAll(
            List.of(
                previewColumn("prompt", row -> row.prompt().plain()),
                previewColumn("a", row -> row.response(Slot.A).plain()),
                previewColumn("b", row -> row.response(Slot.B).plain())));
    fit(table);
  }

  void files(TableView<FileReport> table) {
    table
        .getColumns()
        .setAll(
            List.of(
                column("file", FileReport::file),
                fixed(column("layout", file -> file.layout().orElse("–")), NUMBER_WIDTH * 2),
                fixed(column("records", FileReport::records), NUMBER_WIDTH),
                fixed(column("imported", FileReport::imported), NUMBER_WIDTH),
                fixed(column("duplicates", FileReport::duplicates), NUMBER_WIDTH),
                fixed(column("rejected", FileReport::rejected), NUMBER_WIDTH)));
    fit(table);
  }

  void problems(TableView<Problem> table) {
    table
        .getColumns()
        .setAll(
            List.of(
                fixed(column("file", Problem::file), NUMBER_WIDTH * 2),
                fixed(column("line", problem -> problem.line() == 0 ? "–" : problem.line()), 70),
                column("reason", Problem::reason)));
    fit(table);
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
    column.setMaxWidth(width * 1.5);
    return column;
  }

  private static void fit(TableView<?> table) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }
}
