package rewarddesk.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lets one column of a table take the room that the others leave; those can be dragged as wide as
/// one likes.
public final class RestColumn {
  private static final double SCROLL_BAR = 18;

  private RestColumn() {}

  /// Call after the table has all its columns.
  ///
  /// @param least width in pixels below which the table scrolls sideways instead
  public static <R> void take(TableView<R> table, TableColumn<R, ?> column, double least) {
    List<TableColumn<R, ?>> others =
        table.getColumns().stream().filter(other -> !other.equals(column)).toList();
    DoubleBinding taken =
        Bindings.createDoubleBinding(
            () ->
                others.stream()
                    .filter(TableColumn::isVisible)
                    .mapToDouble(TableColumn::getWidth)
                    .sum(),
            others.stream()
                .flatMap(other -> Stream.of(other.widthProperty(), other.visibleProperty()))
                .toArray(javafx.beans.Observable[]::new));
    column
        .prefWidthProperty()
        .bind(Bindings.max(least, table.widthProperty().subtract(taken).subtract(SCROLL_BAR)));
  }
}
