package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rewarddesk.model.Span;

/// The places marked in a response, by kind, in its plain text.
record Marks(Map<Kind, List<Span>> spans) {
  static final Marks NONE = new Marks(Map.of());

  /// Kinds of marks, the last painted on top; each has a style class of its own and a shape of its
  /// own, so that none is told by colour alone.
  enum Kind {
    CODE("mark-code"),
    DIFFERENCE("mark-difference"),
    EVIDENCE("mark-evidence"),
    FOUND("mark-found"),
    FOUND_HERE("mark-found-here");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    String styleClass() {
      return styleClass;
    }

    /// Whether it is a line below the text rather than a box behind it.
    boolean underlines() {
      return this == DIFFERENCE;
    }
  }

  Marks {
    spans = Map.copyOf(spans);
  }

  Marks with(Kind kind, List<Span> places) {
    Map<Kind, List<Span>> more = new EnumMap<>(Kind.class);
    more.putAll(spans);
    more.put(kind, List.copyOf(places));
    return new Marks(more);
  }

  List<Span> of(Kind kind) {
    return spans.getOrDefault(kind, List.of());
  }

  /// Where the marks of a kind are seen in a row of runs, as positions in their shown text.
  List<Span> shownIn(Kind kind, List<Run> runs) {
    if (kind == Kind.CODE) {
      return codeIn(runs);
    }
    Span around = SourceText.around(runs);
    List<Span> shown = new ArrayList<>();
    for (Span span : of(kind)) {
      if (span.start() < around.end() && around.start() < span.end()) {
        addShown(shown, span, runs);
      }
    }
    return shown;
  }

  private static void addShown(List<Span> shown, Span span, List<Run> runs) {
    int at = 0;
    for (Run run : runs) {
      int length = run.text().length();
      Span source = run.source();
      if (span.start() < source.end() && source.start() < span.end() && length > 0) {
        int from = run.exact() ? Math.max(0, span.start() - source.start()) : 0;
        int to = run.exact() ? Math.min(length, span.end() - source.start()) : length;
        addJoined(shown, new Span(at + from, at + to));
      }
      at += length;
    }
  }

  private static void addJoined(List<Span> shown, Span span) {
    if (!shown.isEmpty() && shown.getLast().end() == span.start()) {
      shown.add(new Span(shown.removeLast().start(), span.end()));
    } else {
      shown.add(span);
    }
  }

  private static List<Span> codeIn(List<Run> runs) {
    List<Span> shown = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int end = at + run.text().length();
      if (run.styles().contains(Run.Style.CODE)) {
        shown.add(new Span(at, end));
      }
      at = end;
    }
    return shown;
  }
}
