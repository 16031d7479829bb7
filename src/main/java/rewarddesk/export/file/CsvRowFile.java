package rewarddesk.export.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import rewarddesk.export.target.Column;

/// Rows as comma-separated values (RFC 4180): a head line, fields in quotes where they need it,
/// quotes doubled, `\r\n` at line ends, UTF-8 without a byte order mark.
///
/// Spreadsheets run a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula, in quotes or not. Text is data and is written as it is; only when asked for, a `'` is
/// put before such a field, which spreadsheets hide and programs see.
final class CsvRowFile implements RowFile {
  private static final String FORMULA = "=+-@\t\r";

  private final Writer out;
  private final List<Column> columns;
  private final boolean spreadsheetSafe;

  CsvRowFile(OutputStream stream, List<Column> columns, boolean spreadsheetSafe)
      throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.columns = columns;
    this.spreadsheetSafe = spreadsheetSafe;
    line(columns.stream().map(Column::name).toList());
  }

  @Override
  public void write(ObjectNode row) throws IOException {
    line(columns.stream().map(column -> field(row.path(column.name()).asText(""))).toList());
  }

  private void line(List<String> fields) throws IOException {
    out.write(fields.stream().map(CsvRowFile::quoted).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private String field(String text) {
    return spreadsheetSafe && isFormula(text) ? "'" + text : text;
  }

  static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    boolean plain =
        text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0
            && text.strip().length() == text.length();
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
