package rewarddesk.model;

/// A part of a response's plain text, in UTF-16 units: `start` included, `end` excluded.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }
}
