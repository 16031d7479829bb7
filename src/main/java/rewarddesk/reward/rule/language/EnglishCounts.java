package rewarddesk.reward.rule.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.NotProse;

/// What Flesch's formula needs, counted in one pass over the prose of a text.
///
/// Words are runs of ASCII letters and apostrophes. Sentences end at `.`, `!`, `?` or a blank line
/// after a word. Syllables are runs of the vowels a e i o u y, less a silent final e (not in
/// `-le`), at least one a word: the usual approximation.
final class EnglishCounts {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "a", "in", "is", "it", "that", "for", "on", "with", "as", "are",
          "was", "be", "this", "by", "you", "i", "not", "or", "an", "at", "from", "have", "can");
  private static final int LONGEST_FUNCTION_WORD = 4;

  private int words;
  private int sentences;
  private int syllables;
  private int functionWords;
  private boolean open;

  private EnglishCounts() {}

  static EnglishCounts of(String text) {
    EnglishCounts counts = new EnglishCounts();
    List<Span> skipped = NotProse.in(text);
    int next = 0;
    for (int i = 0; i < text.length(); ) {
      if (next < skipped.size() && i >= skipped.get(next).start()) {
        i = Math.max(i, skipped.get(next++).end());
      } else if (isLetter(text.charAt(i))) {
        int limit = next < skipped.size() ? skipped.get(next).start() : text.length();
        i = counts.word(text, i, limit);
      } else {
        counts.mark(text, i++);
      }
    }
    counts.sentences += counts.open ? 1 : 0;
    return counts;
  }

  int words() {
    return words;
  }

  int sentences() {
    return sentences;
  }

  int syllables() {
    return syllables;
  }

  /// Whether at least one word in ten is one of the commonest English words.
  boolean looksEnglish() {
    return words > 0 && 10L * functionWords >= words;
  }

  /// 206.835 − 1.015 · words / sentences − 84.6 · syllables / words.
  double flesch() {
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
  }

  private int word(String text, int start, int limit) {
    int end = start;
    int vowels = 0;
    boolean vowelBefore = false;
    while (end < limit && (isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
      boolean vowel = isVowel(text.charAt(end));
      vowels += vowel && !vowelBefore ? 1 : 0;
      vowelBefore = vowel;
      end++;
    }
    words++;
    open = true;
    syllables += Math.max(1, vowels - (endsSilently(text, start, end) ? 1 : 0));
    if (end - start <= LONGEST_FUNCTION_WORD
        && FUNCTION_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
      functionWords++;
    }
    return end;
  }

  private static boolean endsSilently(String text, int start, int end) {
    return end - start > 2
        && (text.charAt(end - 1) | 0x20) == 'e'
        && (text.charAt(end - 2) | 0x20) != 'l'
        && !isVowel(text.charAt(end - 2));
  }

  private void mark(String text, int at) {
    char c = text.charAt(at);
    boolean ends = c == '.' || c == '!' || c == '?';
    if (open && (ends || (c == '\n' && text.startsWith("\n", at + 1)))) {
      sentences++;
      open = false;
    }
  }

  private static boolean isLetter(char c) {
    return c < 0x80 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isVowel(char c) {
    return switch (c | 0x20) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }
}
