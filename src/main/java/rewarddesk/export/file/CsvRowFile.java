package rewarddesk.export.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import rewarddesk.export.target.Column;

/// Rows as comma-separated values (RFC 4180): a head line, fields in quotes where they need it,
/// quotes doubled, `\r\n` at line ends, UTF-8 without a byte order mark.
///
/// Spreadsheets run a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula, in quotes or not. Text is data and is written as it is; only when asked for, a `'` is
/// put before such a field, which spreadsheets hide and programs see.
final class CsvRowFile implements RowFile {
  private static final String FORMULA = "=+-@\t\r";

  private final OutputStream out;
  private final List<Column> columns;
  private final boolean spreadsheetSafe;

  CsvRowFile(OutputStream stream, List<Column> columns, boolean spreadsheetSafe)
      throws IOException {
    this.out = stream;
    this.columns = columns;
    this.spreadsheetSafe = spreadsheetSafe;
    line(Column::name);
  }

  @Override
  public void write(ObjectNode row) throws IOException {
    line(column -> field(row.path(column.name()).asText("")));
  }

  private void line(Function<Column, String> field) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(field.apply(columns.get(i))).getBytes(StandardCharsets.UTF_8));
    }
    out.write('\r');
    out.write('\n');
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
            && !isSpaceAround(text);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static boolean isSpaceAround(String text) {
    return !text.isEmpty()
        && (Character.isWhitespace(text.codePointAt(0))
            || Character.isWhitespace(text.codePointBefore(text.length())));
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
