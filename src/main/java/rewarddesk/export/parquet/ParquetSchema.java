package rewarddesk.export.parquet;

import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;

/// Columns as a Parquet schema. Everything is optional, as Arrow writes it; lists have the three
/// levels of the format's specification.
final class ParquetSchema {
  private ParquetSchema() {}

  static MessageType of(List<Column> columns) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    columns.forEach(column -> message.addField(type(column.name(), column.type())));
    return message.named("schema");
  }

  private static Type type(String name, ColumnType type) {
    return switch (type) {
      case ColumnType.Text() ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case ColumnType.Whole() -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case ColumnType.Decimal() -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case ColumnType.Flag() -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case ColumnType.ListOf(ColumnType element) ->
          Types.optionalList().element(type("element", element)).named(name);
      case ColumnType.Struct(List<Column> fields) -> struct(name, fields);
    };
  }

  private static Type struct(String name, List<Column> fields) {
    Types.GroupBuilder<GroupType> group = Types.optionalGroup();
    fields.forEach(field -> group.addField(type(field.name(), field.type())));
    return group.named(name);
  }
}
