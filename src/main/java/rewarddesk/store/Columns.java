package rewarddesk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.json.ContentJson;
import rewarddesk.json.ContentParser;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;

/// How single values stand in columns.
final class Columns {
  private Columns() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Long> whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<Double> real(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static String json(Content content) {
    return json(ContentJson.write(content));
  }

  static String json(JsonNode node) {
    try {
      return ContentJson.MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value could not be written as JSON", e);
    }
  }

  /// @throws SQLException when the column does not hold what this program put there
  static Content content(ResultSet row, String column) throws SQLException {
    try {
      return ContentParser.parse(row.getBytes(column));
    } catch (IOException e) {
      throw new SQLException("a stored text is not JSON", e);
    }
  }

  /// @throws SQLException when the column does not hold what this program put there
  static JsonNode tree(String json) throws SQLException {
    try {
      return ContentJson.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new SQLException("a stored text is not JSON", e);
    }
  }

  static @Nullable String gold(Optional<GoldLabel> gold) {
    return gold.map(label -> label.verdict().word()).orElse(null);
  }

  static Optional<GoldLabel> gold(ResultSet row) throws SQLException {
    return text(row, "gold")
        .map(
            word ->
                switch (word) {
                  case "A" -> GoldLabel.A;
                  case "B" -> GoldLabel.B;
                  case "tie" -> GoldLabel.TIE;
                  default -> throw unknown(word);
                });
  }

  /// A JSON list of numbers, to hand a set of ordinals to one statement.
  static String list(long[] numbers, int from, int to) {
    StringBuilder json = new StringBuilder("[");
    for (int i = from; i < to; i++) {
      json.append(i == from ? "" : ",").append(numbers[i]);
    }
    return json.append(']').toString();
  }

  static IllegalStateException unknown(String word) {
    return new IllegalStateException("the project holds the unknown word \"" + word + "\"");
  }
}
