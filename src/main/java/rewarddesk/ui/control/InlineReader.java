package rewarddesk.ui.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import rewarddesk.model.Span;

/// Writes down the runs of one paragraph. It keeps its own stack, because emphasis can nest as deep
/// as the text is long.
final class InlineReader {
  private final SourceText source;
  private final List<Run> runs = new ArrayList<>();
  private final Deque<Look> looks = new ArrayDeque<>();
  private int lastEnd;

  /// How text inside an inline node is shown.
  private record Look(Set<Run.Style> styles, Optional<String> address) {
    Look with(Run.Style style) {
      Set<Run.Style> more = EnumSet.of(style);
      more.addAll(styles);
      return new Look(more, address);
    }

    Look pointingTo(String where) {
      return new Look(with(Run.Style.LINK).styles, Optional.of(where));
    }
  }

  InlineReader(SourceText source) {
    this.source = source;
    looks.push(new Look(Set.of(), Optional.empty()));
  }

  /// All runs below a node, neighbours of the same look joined.
  List<Run> read(Node top) {
    lastEnd = source.of(top).start();
    Node node = top.getFirstChild();
    while (node != null) {
      enter(node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (!node.equals(top) && node.getNext() == null) {
        node = node.getParent();
        if (!node.equals(top)) {
          leave(node);
        }
      }
      node = node.equals(top) ? null : node.getNext();
    }
    return runs;
  }

  private void enter(Node node) {
    Look look = looks.getFirst();
    switch (node) {
      case Text text -> add(text, text.getLiteral(), look);
      case Code code -> add(code, code.getLiteral(), look.with(Run.Style.CODE));
      case HtmlInline html -> add(html, html.getLiteral(), look);
      case SoftLineBreak line -> lineEnd(line, look);
      case HardLineBreak line -> lineEnd(line, look);
      case Emphasis _ -> looks.push(look.with(Run.Style.EMPHASIS));
      case StrongEmphasis _ -> looks.push(look.with(Run.Style.STRONG));
      case Strikethrough _ -> looks.push(look.with(Run.Style.STRIKE));
      case Link link -> looks.push(look.pointingTo(link.getDestination()));
      case Image image -> {
        Look muted = look.with(Run.Style.MUTED);
        note("[" + ControlTexts.get("image") + ": ", source.of(image).start(), muted);
        looks.push(muted);
      }
      default -> looks.push(look);
    }
  }

  private void leave(Node node) {
    switch (node) {
      case Text _, Code _, HtmlInline _, SoftLineBreak _, HardLineBreak _ -> {}
      case Image image -> {
        Look muted = looks.pop();
        note(" (" + image.getDestination() + ")]", source.of(image).end(), muted);
      }
      default -> looks.pop();
    }
  }

  private void add(Node node, String literal, Look look) {
    Span where = source.of(node);
    append(
        source.locate(
            literal,
            where.end() == 0 ? new Span(lastEnd, lastEnd) : where,
            look.styles,
            look.address));
  }

  private void lineEnd(Node node, Look look) {
    Span where = source.of(node);
    Span place = where.end() == 0 ? new Span(lastEnd, lastEnd + 1) : where;
    append(new Run("\n", look.styles, look.address, place));
  }

  private void note(String words, int at, Look look) {
    append(new Run(words, look.styles, look.address, new Span(at, at)));
  }

  private void append(Run run) {
    lastEnd = Math.max(lastEnd, run.source().end());
    if (run.text().isEmpty()) {
      return;
    }
    Run before = runs.isEmpty() ? null : runs.getLast();
    if (before != null && joins(before, run)) {
      runs.removeLast();
      Span both = new Span(before.source().start(), run.source().end());
      runs.add(new Run(before.text() + run.text(), run.styles(), run.address(), both));
    } else {
      runs.add(run);
    }
  }

  private static boolean joins(Run before, Run run) {
    return before.exact()
        && run.exact()
        && before.source().end() == run.source().start()
        && before.styles().equals(run.styles())
        && before.address().equals(run.address())
        && before.text().length() < Chunks.LONGEST;
  }
}
