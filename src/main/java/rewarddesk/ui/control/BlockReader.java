package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import rewarddesk.model.Span;

/// Walks over one parsed document and writes down its blocks in reading order. The depth of the
/// walk is bounded by the parser.
final class BlockReader {
  private static final String BULLETS = "•◦▪";

  private final SourceText source;
  private final List<Block> blocks = new ArrayList<>();
  private Optional<String> marker = Optional.empty();
  private boolean tight;

  BlockReader(String text) {
    source = new SourceText(text);
  }

  List<Block> read(Node document) {
    children(document, 0, 0);
    return blocks;
  }

  private void children(Node parent, int indent, int quotes) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, indent, quotes);
    }
  }

  private void block(Node node, int indent, int quotes) {
    switch (node) {
      case ListBlock list -> list(list, indent, quotes);
      case BlockQuote quote -> children(quote, indent, quotes + 1);
      case Heading heading -> heading(heading, place(indent, quotes));
      case FencedCodeBlock code ->
          code(code, code.getLiteral(), language(code.getInfo()), place(indent, quotes));
      case IndentedCodeBlock code -> code(code, code.getLiteral(), "", place(indent, quotes));
      case HtmlBlock html -> text(html, html.getLiteral(), place(indent, quotes));
      case ThematicBreak line ->
          blocks.add(new Block.Divider(place(indent, quotes), source.of(line)));
      case TableBlock table ->
          blocks.addAll(new TableReader(source).read(table, place(indent, quotes)));
      case LinkReferenceDefinition definition ->
          text(definition, source.text(source.of(definition)), place(indent, quotes));
      default -> paragraph(node, place(indent, quotes));
    }
  }

  private void list(ListBlock list, int indent, int quotes) {
    boolean tightOutside = tight;
    int number = list instanceof OrderedList ordered ? start(ordered) : 0;
    boolean firstItem = true;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      marker =
          Optional.of(
              list instanceof OrderedList
                  ? number++ + "."
                  : BULLETS.substring(Math.min(indent, 2), Math.min(indent, 2) + 1));
      tight = list.isTight() && (!firstItem || indent > 0);
      firstItem = false;
      item((ListItem) item, indent + 1, quotes);
    }
    tight = tightOutside;
  }

  private void item(ListItem item, int indent, int quotes) {
    if (item.getFirstChild() == null) {
      text(item, "", place(indent, quotes));
      return;
    }
    children(item, indent, quotes);
  }

  private static int start(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  private void heading(Heading heading, Block.Place place) {
    List<Run> runs = new InlineReader(source).read(heading);
    Block.Place here = place;
    for (List<Run> piece : Chunks.ofRuns(runs)) {
      blocks.add(new Block.Heading(here, SourceText.around(piece), heading.getLevel(), piece));
      here = place.goingOn();
    }
  }

  private void paragraph(Node node, Block.Place place) {
    pieces(new InlineReader(source).read(node), place);
  }

  private void text(Node node, String literal, Block.Place place) {
    Span where = source.of(node);
    Run run = source.locate(literal.stripTrailing(), where);
    pieces(List.of(run), place);
  }

  private void pieces(List<Run> runs, Block.Place place) {
    Block.Place here = place;
    List<List<Run>> pieces = Chunks.ofRuns(runs);
    if (pieces.isEmpty() && place.marker().isPresent()) {
      blocks.add(new Block.Paragraph(place, SourceText.around(runs), List.of()));
    }
    for (List<Run> piece : pieces) {
      blocks.add(new Block.Paragraph(here, SourceText.around(piece), piece));
      here = place.goingOn();
    }
  }

  private void code(Node node, String literal, String language, Block.Place place) {
    Run whole = source.locate(literal, source.of(node));
    List<Run> pieces = Chunks.ofLines(whole);
    if (pieces.isEmpty()) {
      pieces = List.of(whole);
    }
    for (int i = 0; i < pieces.size(); i++) {
      boolean first = i == 0;
      Run piece = MarkdownBlocks.withoutLastLineEnd(pieces.get(i));
      blocks.add(
          new Block.Code(
              first ? place : place.goingOn(),
              pieces.get(i).source(),
              language,
              piece,
              first,
              i == pieces.size() - 1,
              literal));
    }
  }

  private static String language(String fenceInfo) {
    String first = fenceInfo == null ? "" : fenceInfo.strip().split("\\s", 2)[0];
    return first.length() > 30 ? first.substring(0, 30) : first;
  }

  private Block.Place place(int indent, int quotes) {
    Block.Gap gap = tight ? Block.Gap.SMALL : Block.Gap.NORMAL;
    Block.Place place =
        new Block.Place(
            Math.min(indent, Block.Place.DEEPEST),
            Math.min(quotes, Block.Place.DEEPEST),
            marker,
            gap);
    marker = Optional.empty();
    return place;
  }
}
