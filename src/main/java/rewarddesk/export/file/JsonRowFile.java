package rewarddesk.export.file;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import rewarddesk.export.target.Target.Frame;
import rewarddesk.json.ContentJson;

/// Rows as JSON, in UTF-8 without a byte order mark, lines end in `\n`: one a line, or as the
/// elements of an array with a line for each.
public final class JsonRowFile implements RowFile {
  private static final ObjectWriter WRITER =
      ContentJson.MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private final JsonGenerator json;
  private final String between;
  private final String tail;
  private boolean any;

  private JsonRowFile(OutputStream stream, String head, String between, String tail)
      throws IOException {
    this.between = between;
    this.tail = tail;
    this.json = ContentJson.MAPPER.getFactory().createGenerator(stream, JsonEncoding.UTF8);
    this.json.setRootValueSeparator(null);
    this.json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    this.json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    this.json.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    this.json.writeRaw(head);
  }

  public static JsonRowFile lines(OutputStream stream) throws IOException {
    return new JsonRowFile(stream, "", "\n", "\n");
  }

  static JsonRowFile array(OutputStream stream, Frame frame) throws IOException {
    return new JsonRowFile(stream, frame.head() + "\n", ",\n", "\n" + frame.tail() + "\n");
  }

  @Override
  public void write(ObjectNode row) throws IOException {
    if (any) {
      json.writeRaw(between);
    }
    any = true;
    WRITER.writeValue(json, row);
  }

  @Override
  public void close() throws IOException {
    if (any || !tail.equals("\n")) {
      json.writeRaw(tail);
    }
    json.close();
  }
}
