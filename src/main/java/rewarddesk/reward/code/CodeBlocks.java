package rewarddesk.reward.code;

import java.util.Optional;
import rewarddesk.sandbox.Language;

/// Finds the fenced blocks of a Markdown text (CommonMark 4.5), line by line.
///
/// A block without its closing fence is no block here: a response that was cut off has no finished
/// program.
final class CodeBlocks {
  private final Language language;
  private Optional<String> last = Optional.empty();
  private boolean unfinished;
  private boolean fenced;

  private char mark;
  private int marks;
  private boolean wanted;
  private final StringBuilder block = new StringBuilder();

  private CodeBlocks(Language language) {
    this.language = language;
  }

  /// The blocks of one language.
  static CodeBlocks of(String text, Language language) {
    CodeBlocks blocks = new CodeBlocks(language);
    text.lines().forEach(blocks::line);
    blocks.unfinished = blocks.marks > 0 && blocks.wanted;
    return blocks;
  }

  /// The text of the last block that is closed.
  Optional<String> last() {
    return last;
  }

  /// Whether the text ends inside a block of the language.
  boolean unfinished() {
    return unfinished;
  }

  /// Whether there is a fence at all, of any language.
  boolean fenced() {
    return fenced;
  }

  private void line(String line) {
    String text = line.stripLeading();
    boolean fence = line.length() - text.length() <= 3;
    if (marks == 0) {
      if (fence) {
        open(text);
      }
    } else if (fence && closes(text)) {
      last = wanted ? Optional.of(block.toString()) : last;
      marks = 0;
    } else if (wanted) {
      block.append(line).append('\n');
    }
  }

  private void open(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    int count = run(text, first);
    String info = text.substring(count);
    boolean opens = count >= 3 && (first == '~' || (first == '`' && info.indexOf('`') < 0));
    if (opens) {
      fenced = true;
      mark = first;
      marks = count;
      wanted = Language.ofTag(info).filter(language::equals).isPresent();
      block.setLength(0);
    }
  }

  private boolean closes(String text) {
    int count = run(text, mark);
    return count >= marks && text.substring(count).isBlank();
  }

  private static int run(String text, char mark) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == mark) {
      count++;
    }
    return count;
  }
}
