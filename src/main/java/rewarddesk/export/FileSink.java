package rewarddesk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import rewarddesk.project.Item;

/// Writes rows, their provenance and what was left out, one JSON object a line.
///
/// Not safe for use by several threads. An I/O error comes out as [UncheckedIOException].
final class FileSink implements ExportPass.RowSink {
  private final PairWriter pairs;
  private final Writer data;
  private final Writer provenance;
  private final Writer leftOut;

  FileSink(PairWriter pairs, StagedFiles files) throws IOException {
    this.pairs = pairs;
    String stem = pairs.fileStem();
    this.data = files.open(stem + ".jsonl");
    this.provenance = files.open(stem + ".provenance.jsonl");
    this.leftOut = files.open(stem + ".provenance-left-out.jsonl");
  }

  @Override
  public void exported(long row, Item item, Selection.Exported exported, boolean conversations) {
    line(data, pairs.row(exported.pair(), conversations));
    line(provenance, ProvenanceRow.of(row, item, exported));
  }

  /// Items that nobody has decided are only counted: there may be very many of them.
  @Override
  public void omitted(Item item, LeftOut reason) {
    if (reason != LeftOut.NOT_DECIDED && reason != LeftOut.NOT_JUDGED) {
      line(
          leftOut,
          JsonNodeFactory.instance
              .objectNode()
              .put("id", item.comparison().id())
              .put("reason", reason.word()));
    }
  }

  private static void line(Writer writer, JsonNode row) {
    try {
      writer.write(row.toString());
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
