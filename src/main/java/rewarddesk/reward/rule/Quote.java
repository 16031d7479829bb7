package rewarddesk.reward.rule;

import rewarddesk.model.Span;

/// Short quotations of a response for evidence sentences.
public final class Quote {
  private static final int LIMIT = 40;

  private Quote() {}

  /// The words at the span in typographic quotation marks: on one line, control characters shown as
  /// spaces, cut at 40 characters.
  public static String of(String text, Span span) {
    StringBuilder quote = new StringBuilder("“");
    int end = Math.min(span.end(), text.length());
    int count = 0;
    for (int i = span.start(); i < end && count < LIMIT; count++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      quote.appendCodePoint(isPrintable(codePoint) ? codePoint : ' ');
      if (count == LIMIT - 1 && i < end) {
        quote.append('…');
      }
    }
    return quote.append('”').toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
