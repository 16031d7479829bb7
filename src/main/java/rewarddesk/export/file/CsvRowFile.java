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
      write(field.apply(columns.get(i)));
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

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (needsQuotes(bytes) || isSpaceAround(text)) {
      quote(bytes);
    } else {
      out.write(bytes);
    }
  }

  /// In UTF-8 these stand for nothing but themselves.
  private static boolean needsQuotes(byte[] bytes) {
    for (byte one : bytes) {
      if (one == ',' || one == '"' || one == '\n' || one == '\r') {
        return true;
      }
    }
    return false;
  }

  /// A quote within the field is written twice: once where one run ends, once where the next
  /// begins.
  private void quote(byte[] bytes) throws IOException {
    out.write('"');
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '"') {
        out.write(bytes, start, i + 1 - start);
        start = i;
      }
    }
    out.write(bytes, start, bytes.length - start);
    out.write('"');
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
