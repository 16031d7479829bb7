package rewarddesk.dataset.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The rows of a file as JSON objects, whatever their layout, streamed with flat memory. Not safe
/// for use by several threads.
public final class ObjectRows implements AutoCloseable {
  private final InputFile input;

  private ObjectRows(InputFile input) {
    this.input = input;
  }

  /// One row.
  ///
  /// @param line where it starts, from 1
  /// @param object the row; empty when it is no JSON object
  /// @param problem why there is none
  public record ObjectRow(long line, Optional<ObjectNode> object, String problem) {}

  /// @param read hears how many bytes of the file have been read
  /// @throws FileRefusedException when nothing in it can be read
  public static ObjectRows open(Path file, LongConsumer read) throws FileRefusedException {
    return new ObjectRows(InputFile.open(file, read));
  }

  /// Whether the rows stand in a list inside one JSON object.
  public boolean isWrapped() {
    return kind() == InputFile.Kind.WRAPPED_JSON;
  }

  /// Whether the file is a table, whose cells are text.
  public boolean isTable() {
    return kind() == InputFile.Kind.TABLE || kind() == InputFile.Kind.TABBED_TABLE;
  }

  /// What the file is, by its content.
  public InputFile.Kind kind() {
    return input.kind();
  }

  /// Whether it is packed with gzip or Zstandard.
  public boolean isPacked() {
    return input.packed();
  }

  /// The next row; empty at the end.
  public Optional<ObjectRow> next() {
    return input.rows().next().map(ObjectRows::parse);
  }

  private static ObjectRow parse(RawRow row) {
    try {
      return new ObjectRow(row.line(), Optional.of(row.object()), "");
    } catch (RowRefusedException e) {
      return new ObjectRow(row.line(), Optional.empty(), e.sentence());
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
