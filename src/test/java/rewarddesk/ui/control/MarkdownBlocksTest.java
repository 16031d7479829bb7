package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Span;

class MarkdownBlocksTest {

  @Test
  void aParagraphKnowsWhereEachRunCameFrom() {
    assertThat(MarkdownBlocks.parse("one **two** `three`"))
        .containsExactly(
            new Block.Paragraph(
                Block.Place.TOP,
                new Span(0, 18),
                List.of(
                    Run.plain("one ", new Span(0, 4)),
                    run("two", Run.Style.STRONG, 6, 9),
                    Run.plain(" ", new Span(11, 12)),
                    run("three", Run.Style.CODE, 13, 18))));
  }

  @Test
  void headingsKeepTheirLevel() {
    assertThat(MarkdownBlocks.parse("## Title"))
        .containsExactly(
            new Block.Heading(
                Block.Place.TOP, new Span(3, 8), 2, List.of(Run.plain("Title", new Span(3, 8)))));
  }

  @Test
  void listsKeepTheirMarkersAndDepth() {
    List<Block> blocks = MarkdownBlocks.parse("3. a\n4. b\n   - c\n\n> q");
    assertThat(blocks)
        .extracting(block -> block.place().marker().orElse("") + text(block))
        .containsExactly("3.a", "4.b", "◦c", "q");
    assertThat(blocks).extracting(block -> block.place().indent()).containsExactly(1, 1, 2, 0);
    assertThat(blocks).extracting(block -> block.place().quotes()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void codeKeepsItsLanguageItsLinesAndTheWholeForCopying() {
    assertThat(MarkdownBlocks.parse("```java\nint x;\n\nint y;\n```"))
        .containsExactly(
            new Block.Code(
                Block.Place.TOP,
                new Span(8, 23),
                "java",
                Run.plain("int x;\n\nint y;", new Span(8, 22)),
                true,
                true,
                "int x;\n\nint y;\n"));
  }

  @Test
  void aLongProgramIsCutAtLineEndsAndLosesNothing() {
    String program = "line of code\n".repeat(500);
    List<Block> blocks = MarkdownBlocks.parse("```\n" + program + "```");
    assertThat(blocks).hasSizeGreaterThan(5);
    assertThat(blocks.stream().map(MarkdownBlocksTest::text).collect(Collectors.joining("\n")))
        .isEqualTo(program.stripTrailing());
    assertThat(((Block.Code) blocks.getFirst()).last()).isFalse();
    assertThat(((Block.Code) blocks.getLast()).last()).isTrue();
  }

  @Test
  void aTableKeepsCellsAndSides() {
    Block.Table table =
        (Block.Table) MarkdownBlocks.parse("| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 |").getFirst();
    assertThat(table.rows())
        .extracting(
            row -> row.stream().map(cell -> runsText(cell.runs())).collect(Collectors.joining(",")))
        .containsExactly("a,b", "1,2", "3,");
    assertThat(table.rows().get(1).get(1).side()).isEqualTo(Block.Side.RIGHT);
  }

  @Test
  void anEmptyTableCellIsNotATable() {
    assertThat(MarkdownBlocks.parse("")).isEmpty();
    assertThat(MarkdownBlocks.raw("")).isEmpty();
  }

  @Test
  void linksAndImagesAreTextWithTheirAddress() {
    Block.Paragraph paragraph =
        (Block.Paragraph)
            MarkdownBlocks.parse("[here](http://x.example/a) ![cat](file:///etc/passwd)")
                .getFirst();
    assertThat(paragraph.runs().getFirst().address()).contains("http://x.example/a");
    assertThat(text(paragraph)).isEqualTo("here [image: cat (file:///etc/passwd)]");
  }

  @Test
  void htmlStaysText() {
    assertThat(text(MarkdownBlocks.parse("<script>alert(1)</script>").getFirst()))
        .isEqualTo("<script>alert(1)</script>");
    assertThat(text(MarkdownBlocks.parse("a <img src=x onerror=y> b").getFirst()))
        .isEqualTo("a <img src=x onerror=y> b");
  }

  @Test
  void theThinkingOfAModelIsShownLikeAnyText() {
    assertThat(MarkdownBlocks.parse("<think>\nfirst\n\nsecond\n</think>\n\nanswer"))
        .extracting(MarkdownBlocksTest::text)
        .containsExactly("<think>\nfirst", "second\n</think>", "answer");
  }

  @Test
  void rawTextStandsAsItIs() {
    String text = "# no heading\n\n* no list\n";
    List<Block> blocks = MarkdownBlocks.raw(text);
    assertThat(blocks).extracting(MarkdownBlocksTest::text).containsExactly(text.stripTrailing());
    assertThat(blocks.getFirst().source()).isEqualTo(new Span(0, text.length()));
  }

  private static Run run(String text, Run.Style style, int start, int end) {
    return new Run(text, Set.of(style), Optional.empty(), new Span(start, end));
  }

  static String text(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> runsText(paragraph.runs());
      case Block.Heading heading -> runsText(heading.runs());
      case Block.Code code -> code.run().text();
      case Block.Table table ->
          table.rows().stream()
              .flatMap(List::stream)
              .map(cell -> runsText(cell.runs()))
              .collect(Collectors.joining(" "));
      case Block.Divider _ -> "";
    };
  }

  private static String runsText(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
