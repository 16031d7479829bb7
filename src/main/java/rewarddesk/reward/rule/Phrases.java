package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rewarddesk.model.Span;

/// Finds fixed phrases in a text: without case, with typographic apostrophes as straight ones, and
/// as whole words where a phrase starts or ends with a letter or digit of a script that has words.
public final class Phrases {
  private final List<String> phrases;

  public Phrases(List<String> phrases) {
    this.phrases = phrases.stream().map(Phrases::folded).filter(p -> !p.isEmpty()).toList();
  }

  /// The places in order, not overlapping; the earliest and then longest first.
  public List<Span> in(String text) {
    String folded = folded(text);
    List<Span> found = new ArrayList<>();
    for (String phrase : phrases) {
      int kept = 0;
      int at = folded.indexOf(phrase);
      while (at >= 0 && kept < Finding.MAX_SPANS) {
        int end = at + phrase.length();
        if (isWhole(folded, at, end)) {
          found.add(new Span(at, end));
          kept++;
        }
        at = folded.indexOf(phrase, end);
      }
    }
    return withoutOverlaps(found);
  }

  /// Whether the phrase stands in the text.
  public static boolean contains(String text, String phrase) {
    return !new Phrases(List.of(phrase)).in(text).isEmpty();
  }

  private static List<Span> withoutOverlaps(List<Span> found) {
    found.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Span> kept = new ArrayList<>();
    for (Span span : found) {
      if (kept.size() < Finding.MAX_SPANS
          && (kept.isEmpty() || span.start() >= kept.getLast().end())) {
        kept.add(span);
      }
    }
    return kept;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !(start > 0 && joins(text.charAt(start - 1)) && joins(text.charAt(start)))
        && !(end < text.length() && joins(text.charAt(end)) && joins(text.charAt(end - 1)));
  }

  private static boolean joins(char c) {
    return Character.isLetterOrDigit(c) && !TextMeasure.isHan(c);
  }

  /// Letter by letter, so that the length and all places stay the same.
  private static String folded(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] = c == '’' || c == '‘' ? '\'' : Character.toLowerCase(c);
    }
    return new String(chars);
  }
}
