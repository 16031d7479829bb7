package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import rewarddesk.model.Span;

/// Turns a response into [Block]s. Pure; any thread may call it, so that the next item can be
/// prepared ahead.
public final class MarkdownBlocks {
  /// Longer texts are shown as they are: nobody reads them as a document, and the time to parse
  /// hostile ones grows faster than their length.
  public static final int LONGEST_MARKDOWN = 400_000;

  private static final int DEEPEST_NESTING = 64;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();

  private MarkdownBlocks() {}

  /// The blocks of a text read as Markdown. Whatever is in the text, nothing is loaded, run or
  /// opened: HTML stays text, images become their description and address.
  public static List<Block> parse(String text) {
    if (text.length() > LONGEST_MARKDOWN) {
      return raw(text);
    }
    String clean = CleanText.of(text);
    Node document = PARSER.parse(clean);
    return new BlockReader(clean).read(document);
  }

  /// The text as it stands, cut into blocks at line ends.
  public static List<Block> raw(String text) {
    String clean = CleanText.of(text);
    Run whole = Run.plain(clean, new Span(0, clean.length()));
    List<Block> blocks = new ArrayList<>();
    for (Run piece : Chunks.ofLines(whole)) {
      blocks.add(
          new Block.Paragraph(
              new Block.Place(0, 0, Optional.empty(), Block.Gap.NONE),
              piece.source(),
              List.of(withoutLastLineEnd(piece))));
    }
    return blocks;
  }

  /// A block ends its line by itself.
  static Run withoutLastLineEnd(Run run) {
    return run.text().endsWith("\n") ? run.part(0, run.text().length() - 1) : run;
  }
}
