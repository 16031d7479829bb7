package rewarddesk.export.target;

import java.util.List;

/// The type of a column. Every row of a file has the same columns with the same types: `datasets`
/// and Parquet accept nothing else.
public sealed interface ColumnType {
  ColumnType TEXT = new Text();
  ColumnType WHOLE = new Whole();
  ColumnType DECIMAL = new Decimal();
  ColumnType FLAG = new Flag();

  /// Turns as `{"role","content"}`.
  ColumnType MESSAGE = new Struct(List.of(Column.text("role"), Column.text("content")));

  ColumnType MESSAGES = new ListOf(MESSAGE);

  record Text() implements ColumnType {}

  /// 64 bits.
  record Whole() implements ColumnType {}

  /// 64 bits.
  record Decimal() implements ColumnType {}

  record Flag() implements ColumnType {}

  record ListOf(ColumnType element) implements ColumnType {}

  record Struct(List<Column> fields) implements ColumnType {
    public Struct {
      fields = List.copyOf(fields);
    }
  }
}
