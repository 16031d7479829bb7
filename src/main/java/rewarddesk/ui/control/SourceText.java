package rewarddesk.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import rewarddesk.model.Span;

/// Finds where in the plain text a part of the parsed document came from.
final class SourceText {
  private final String text;

  SourceText(String text) {
    this.text = text;
  }

  /// From the start of a node to its end; empty and at 0 when the parser does not say.
  Span of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return new Span(0, 0);
    }
    SourceSpan last = spans.getLast();
    return new Span(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
  }

  String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// A run for text that stands somewhere in the given place, letter for letter if possible.
  Run locate(String literal, Span where) {
    return locate(literal, where, Set.of(), Optional.empty());
  }

  Run locate(String literal, Span where, Set<Run.Style> styles, Optional<String> address) {
    int at = literal.isEmpty() ? -1 : indexWithin(literal, where);
    Span found = at < 0 ? where : new Span(at, at + literal.length());
    return new Run(literal, styles, address, found);
  }

  private int indexWithin(String literal, Span where) {
    int end = Math.min(text.length(), Math.max(where.end(), where.start()));
    return text.indexOf(literal, where.start(), end);
  }

  /// The place that all the runs together came from.
  static Span around(List<Run> runs) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Run run : runs) {
      start = Math.min(start, run.source().start());
      end = Math.max(end, run.source().end());
    }
    return start > end ? new Span(0, 0) : new Span(start, end);
  }
}
