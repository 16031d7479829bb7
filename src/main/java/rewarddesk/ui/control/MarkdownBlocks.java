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

  /// The parser's time can grow with the square of a passage between blank lines, when somebody
  /// wants it to; this much takes it a second or two.
  private static final long MOST_WORK = 2_000_000_000;

  private static final int DEEPEST_NESTING = 64;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();

  private MarkdownBlocks() {}

  /// The blocks of a text read as Markdown. Whatever is in the text, nothing is loaded, run or
  /// opened: HTML stays text, images become their description and address. A text that is too long
  /// or too deeply nested to be parsed is shown as it stands.
  public static List<Block> parse(String text) {
    if (text.length() > LONGEST_MARKDOWN || mostWork(text) > MOST_WORK) {
      return raw(text);
    }
    String clean = CleanText.of(text);
    try {
      Node document = PARSER.parse(clean);
      return new BlockReader(clean).read(document);
    } catch (StackOverflowError nestedTooDeep) {
      // The parser calls itself for each image inside an image's description, however deep.
      return raw(text);
    }
  }

  private static long mostWork(String text) {
    long work = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      int next = end < 0 ? text.length() : end + 2;
      long passage = (long) next - start;
      work += passage * passage;
      start = next;
    }
    return work;
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
