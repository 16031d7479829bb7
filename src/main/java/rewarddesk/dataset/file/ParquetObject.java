package rewarddesk.dataset.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/// Records of a Parquet file as JSON objects: lists become lists, structs objects, missing values
/// null, and bytes text.
final class ParquetObject {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private int size;

  private ParquetObject() {}

  static RawRow row(long number, Group record) {
    ParquetObject reading = new ParquetObject();
    ObjectNode columns = reading.object(record);
    return new RawRow.TableRow(number, columns, reading.size);
  }

  private ObjectNode object(Group group) {
    ObjectNode object = JSON.objectNode();
    for (Type field : group.getType().getFields()) {
      object.set(field.getName(), field(group, field));
    }
    return object;
  }

  private JsonNode field(Group group, Type field) {
    int index = group.getType().getFieldIndex(field.getName());
    int count = group.getFieldRepetitionCount(index);
    if (field.isRepetition(Type.Repetition.REPEATED)) {
      ArrayNode list = JSON.arrayNode(count);
      for (int i = 0; i < count; i++) {
        list.add(value(group, field, index, i));
      }
      return list;
    }
    return count == 0 ? JSON.nullNode() : value(group, field, index, 0);
  }

  private JsonNode value(Group group, Type field, int index, int i) {
    if (field.isPrimitive()) {
      return primitive(group, field, index, i);
    }
    Group inner = group.getGroup(index, i);
    return isList(field.asGroupType()) ? list(inner) : object(inner);
  }

  private static boolean isList(GroupType type) {
    return type.getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
        && type.getFieldCount() == 1
        && type.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  /// A list is a repeated field; in today's files its elements stand in a group of one field.
  private ArrayNode list(Group group) {
    Type repeated = group.getType().getType(0);
    boolean wrapped =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.getName().equals("array")
            && !repeated.getName().endsWith("_tuple");
    int count = group.getFieldRepetitionCount(0);
    ArrayNode list = JSON.arrayNode(count);
    for (int i = 0; i < count; i++) {
      if (wrapped) {
        Group element = group.getGroup(0, i);
        list.add(field(element, element.getType().getType(0)));
      } else {
        list.add(value(group, repeated, 0, i));
      }
    }
    return list;
  }

  private JsonNode primitive(Group group, Type field, int index, int i) {
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> JSON.numberNode(group.getInteger(index, i));
      case INT64 -> JSON.numberNode(group.getLong(index, i));
      case BOOLEAN -> JSON.booleanNode(group.getBoolean(index, i));
      case FLOAT -> number(group.getFloat(index, i));
      case DOUBLE -> number(group.getDouble(index, i));
      case BINARY -> text(group.getBinary(index, i).toStringUsingUTF8());
      case INT96, FIXED_LEN_BYTE_ARRAY -> text(group.getValueToString(index, i));
    };
  }

  private JsonNode text(String text) {
    size += text.length();
    return JSON.textNode(text);
  }

  /// Not a number and infinity are no JSON numbers; they stay visible as text.
  private static JsonNode number(double value) {
    return Double.isFinite(value)
        ? JSON.numberNode(BigDecimal.valueOf(value))
        : JSON.textNode(String.valueOf(value));
  }
}
