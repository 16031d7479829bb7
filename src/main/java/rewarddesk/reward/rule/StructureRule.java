package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Span;

/// Which kinds of Markdown structure a response uses.
///
/// Value in [0, 1]: one third each for at least one closed code block, at least two list items, and
/// at least one heading. Counting kinds instead of pieces gives nothing for a hundred bullet
/// points. A code block that is never closed counts as none. Our own rule, after open-r1's
/// code_format and reasoning_steps (reward-systems.md 4.2), without their patterns that only match
/// at the start of the text.
public final class StructureRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("structure")
          .rewards("Kinds of Markdown structure, not how often they are used.")
          .formula("one third each for a closed code block, two list items, a heading")
          .source("own; after open-r1 code_format and reasoning_steps")
          .make(
              RewardDescription.Example.of("# Plan\n- one\n- two", 2.0 / 3),
              _ -> new StructureRule());

  @Override
  public String name() {
    return "structure";
  }

  @Override
  public Finding measure(Subject subject) {
    Outline outline = Outline.of(subject.response());
    int kinds =
        (outline.codeBlocks() > 0 ? 1 : 0)
            + (outline.listItems() > 1 ? 1 : 0)
            + (outline.headings() > 0 ? 1 : 0);
    return Finding.scored(kinds / 3.0, evidence(outline), outline.spans());
  }

  private static String evidence(Outline outline) {
    List<String> parts = new ArrayList<>();
    parts.add(count(outline.codeBlocks(), "code block"));
    parts.add(count(outline.listItems(), "list item"));
    parts.add(count(outline.headings(), "heading"));
    String open = outline.openBlock() ? "; one code block is never closed" : "";
    String sentence = String.join(", ", parts) + open + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : (count == 0 ? "no" : "" + count) + " " + noun + "s";
  }

  /// The Markdown pieces of a text, found line by line.
  ///
  /// @param codeBlocks closed fenced code blocks
  /// @param listItems lines that start a bullet or numbered item, outside code
  /// @param headings lines that start with one to six `#`, outside code
  /// @param openBlock whether the last code block is never closed
  /// @param spans the headings, items and fences in order, at most [Finding#MAX_SPANS]
  record Outline(int codeBlocks, int listItems, int headings, boolean openBlock, List<Span> spans) {

    static Outline of(String text) {
      OutlineScan scan = new OutlineScan(text);
      for (int start = 0; start < text.length(); ) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        scan.line(start, end);
        start = end + 1;
      }
      return scan.outline();
    }
  }
}
