package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import rewarddesk.model.Span;

/// Reads a table in pieces of a few rows. A table too wide to be read is shown as the text it was.
final class TableReader {
  private static final int MOST_COLUMNS = 12;
  private static final int ROWS_TOGETHER = 10;
  private static final int LONGEST_CELL = 1000;
  private static final double NARROWEST = 4;
  private static final double WIDEST = 40;
  private static final double MORE_TEXT_MORE_ROOM = 1.5;

  private final SourceText source;

  TableReader(SourceText source) {
    this.source = source;
  }

  List<Block> read(TableBlock table, Block.Place place) {
    List<List<Block.TableCell>> rows = rows(table);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns > MOST_COLUMNS || rows.stream().anyMatch(TableReader::tooLong)) {
      return asText(table, place);
    }
    rows.replaceAll(row -> filled(row, columns));
    List<Double> shares = shares(rows, columns);
    List<Block> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_TOGETHER) {
      var part = rows.subList(from, Math.min(rows.size(), from + ROWS_TOGETHER));
      Span where =
          SourceText.around(
              part.stream()
                  .flatMap(row -> row.stream().flatMap(cell -> cell.runs().stream()))
                  .toList());
      parts.add(
          new Block.Table(from == 0 ? place : place.goingOn(), where, shares, part, from == 0));
    }
    return parts;
  }

  private List<List<Block.TableCell>> rows(TableBlock table) {
    List<List<Block.TableCell>> rows = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(cells(row));
        }
      }
    }
    return rows;
  }

  private List<Block.TableCell> cells(Node row) {
    List<Block.TableCell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cells.add(new Block.TableCell(new InlineReader(source).read(cell), side(cell)));
      }
    }
    return cells;
  }

  private static Block.Side side(TableCell cell) {
    return switch (cell.getAlignment()) {
      case CENTER -> Block.Side.CENTER;
      case RIGHT -> Block.Side.RIGHT;
      case LEFT -> Block.Side.LEFT;
      case null -> Block.Side.LEFT;
    };
  }

  private static boolean tooLong(List<Block.TableCell> row) {
    return row.stream().anyMatch(cell -> length(cell) > LONGEST_CELL);
  }

  private static int length(Block.TableCell cell) {
    return cell.runs().stream().mapToInt(run -> run.text().length()).sum();
  }

  private static List<Block.TableCell> filled(List<Block.TableCell> row, int columns) {
    List<Block.TableCell> filled = new ArrayList<>(row);
    while (filled.size() < columns) {
      filled.add(new Block.TableCell(List.of(), Block.Side.LEFT));
    }
    return filled;
  }

  private static List<Double> shares(List<List<Block.TableCell>> rows, int columns) {
    List<Double> shares = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      double widest = 0;
      for (List<Block.TableCell> row : rows) {
        widest = Math.max(widest, wanted(row.get(at)));
      }
      shares.add(Math.clamp(widest, NARROWEST, WIDEST));
    }
    return shares;
  }

  /// Room for the longest word, and some more for the more text.
  private static double wanted(Block.TableCell cell) {
    int longestWord = 0;
    for (Run run : cell.runs()) {
      for (String word : run.text().split("\\s", -1)) {
        longestWord = Math.max(longestWord, word.length());
      }
    }
    return longestWord + Math.sqrt(length(cell)) * MORE_TEXT_MORE_ROOM;
  }

  private List<Block> asText(TableBlock table, Block.Place place) {
    Span where = source.of(table);
    List<Block> blocks = new ArrayList<>();
    Block.Place here = place;
    for (Run piece : Chunks.ofLines(Run.plain(source.text(where), where))) {
      blocks.add(
          new Block.Paragraph(
              here, piece.source(), List.of(MarkdownBlocks.withoutLastLineEnd(piece))));
      here = place.goingOn();
    }
    return blocks;
  }
}
