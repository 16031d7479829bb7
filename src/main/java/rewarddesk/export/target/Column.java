package rewarddesk.export.target;

import java.util.List;
import java.util.stream.Stream;

/// One column of a data file.
public record Column(String name, ColumnType type) {

  static Column text(String name) {
    return new Column(name, new ColumnType.Text());
  }

  static Column messages(String name) {
    return new Column(name, ColumnType.MESSAGES);
  }

  static List<Column> texts(String... names) {
    return Stream.of(names).map(Column::text).toList();
  }

  /// Columns that hold either text or messages, all of them the same.
  static List<Column> content(boolean conversations, String... names) {
    return Stream.of(names).map(name -> conversations ? messages(name) : text(name)).toList();
  }
}
