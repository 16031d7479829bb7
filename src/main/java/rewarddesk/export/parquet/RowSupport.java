package rewarddesk.export.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Hands a row to the Parquet library, column by column, guided by the schema.
final class RowSupport extends WriteSupport<ObjectNode> {
  private final MessageType schema;
  private @Nullable RecordConsumer consumer;

  RowSupport(MessageType schema) {
    this.schema = schema;
  }

  @SuppressWarnings("deprecation") // the library still declares it abstract
  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(ObjectNode row) {
    RecordConsumer to = consumer;
    if (to == null) {
      throw new IllegalStateException("prepareForWrite was not called");
    }
    to.startMessage();
    fields(to, schema.getFields(), row);
    to.endMessage();
  }

  private static void fields(RecordConsumer to, List<Type> types, JsonNode object) {
    for (int index = 0; index < types.size(); index++) {
      Type type = types.get(index);
      JsonNode value = object.path(type.getName());
      if (!value.isMissingNode() && !value.isNull()) {
        to.startField(type.getName(), index);
        value(to, type, value);
        to.endField(type.getName(), index);
      }
    }
  }

  private static void value(RecordConsumer to, Type type, JsonNode value) {
    if (type.isPrimitive()) {
      primitive(to, type, value);
    } else if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      list(to, type.asGroupType(), value);
    } else {
      to.startGroup();
      fields(to, type.asGroupType().getFields(), value);
      to.endGroup();
    }
  }

  private static void primitive(RecordConsumer to, Type type, JsonNode value) {
    switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> to.addBoolean(value.booleanValue());
      case INT64 -> to.addLong(value.longValue());
      case DOUBLE -> to.addDouble(value.doubleValue());
      case BINARY -> to.addBinary(Binary.fromString(value.textValue()));
      case INT32, INT96, FLOAT, FIXED_LEN_BYTE_ARRAY ->
          throw new IllegalArgumentException("no column has the type of " + type);
    }
  }

  /// `list` and `element` are the names of the format's specification.
  private static void list(RecordConsumer to, GroupType type, JsonNode elements) {
    GroupType repeated = type.getType(0).asGroupType();
    to.startGroup();
    if (!elements.isEmpty()) {
      to.startField(repeated.getName(), 0);
      for (JsonNode element : elements) {
        to.startGroup();
        to.startField("element", 0);
        value(to, repeated.getType(0), element);
        to.endField("element", 0);
        to.endGroup();
      }
      to.endField(repeated.getName(), 0);
    }
    to.endGroup();
  }
}
