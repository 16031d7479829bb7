package rewarddesk.ui.control;

import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Span;

/// A stretch of text in one style.
///
/// @param text what is shown, free of control characters
/// @param styles how it is shown
/// @param address where a link or an image points; shown, never opened
/// @param source the place in the response's plain text it was made from
public record Run(String text, Set<Style> styles, Optional<String> address, Span source) {

  /// How a run is shown; each has a style class of the same name in lower case.
  public enum Style {
    STRONG,
    EMPHASIS,
    STRIKE,
    CODE,
    LINK,
    MUTED
  }

  public Run {
    styles = Set.copyOf(styles);
  }

  static Run plain(String text, Span source) {
    return new Run(text, Set.of(), Optional.empty(), source);
  }

  /// Whether every shown character stands for exactly one character of the source.
  boolean exact() {
    return text.length() == source.end() - source.start();
  }

  /// The part from one shown position to another.
  Run part(int from, int to) {
    Span place = exact() ? new Span(source.start() + from, source.start() + to) : source;
    return new Run(text.substring(from, to), styles, address, place);
  }
}
