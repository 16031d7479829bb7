package rewarddesk.dataset.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// One row as it stood in the file, before anybody looked at what it says.
public sealed interface RawRow {
  /// Line on which the row starts, counted from 1; in a Parquet file the row's number.
  long line();

  /// The row's text as far as it can be shown.
  String text();

  /// A row that is text: JSON, or cells of a table still to be told apart.
  final class TextRow implements RawRow {
    private final long line;
    private final byte[] bytes;

    /// @param bytes valid UTF-8, not to be changed any more
    public TextRow(long line, byte[] bytes) {
      this.line = line;
      this.bytes = bytes;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// A row of a table, its columns by name.
  ///
  /// @param size about how many characters it holds
  record TableRow(long line, ObjectNode columns, int size) implements RawRow {
    @Override
    public String text() {
      return columns.toString();
    }
  }

  /// A row that could not be read.
  ///
  /// @param reason what is wrong, as a plain sentence
  /// @param text the row's beginning as far as it can be shown
  record BrokenRow(long line, String reason, String text) implements RawRow {}

  /// About how many characters the row holds.
  default int length() {
    return switch (this) {
      case TextRow row -> row.bytes.length;
      case TableRow(long _, ObjectNode _, int size) -> size;
      case BrokenRow(long _, String _, String text) -> text.length();
    };
  }

  /// The row as a JSON object.
  ///
  /// @throws RowRefusedException when it is none
  default ObjectNode object() throws RowRefusedException {
    return switch (this) {
      case TextRow row -> RowParser.parse(row.bytes);
      case TableRow(long _, ObjectNode columns, int _) -> RowParser.check(columns);
      case BrokenRow(long _, String reason, String _) -> throw new RowRefusedException(reason);
    };
  }
}
