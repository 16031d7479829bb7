package rewarddesk.text;

import java.util.Arrays;

/// The words of a text as hashes, for comparing texts: letters and digits in lower case, everything
/// else separates. Every character of a script without spaces (Han, Hiragana, Katakana, Thai) is a
/// word.
public final class TextWords {
  private static final long START = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;

  private TextWords() {}

  /// The words of a text, in order.
  public static long[] of(String text) {
    long[] words = new long[Math.max(8, text.length() / 4)];
    int count = 0;
    long word = START;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      boolean alone = standsAlone(letter);
      if (word != START && (alone || !Character.isLetterOrDigit(letter))) {
        words = add(words, count++, word);
        word = START;
      }
      if (alone) {
        words = add(words, count++, (START ^ letter) * PRIME);
      } else if (Character.isLetterOrDigit(letter)) {
        word = (word ^ Character.toLowerCase(letter)) * PRIME;
      }
    }
    if (word != START) {
      words = add(words, count++, word);
    }
    return Arrays.copyOf(words, count);
  }

  private static long[] add(long[] words, int index, long word) {
    long[] target = index < words.length ? words : Arrays.copyOf(words, index * 2);
    target[index] = mix(word);
    return target;
  }

  private static boolean standsAlone(int letter) {
    if (letter < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> true;
      default -> false;
    };
  }

  /// Hashes of all runs of so many words; the whole text as one when it is shorter, none when it is
  /// empty.
  public static long[] runs(long[] words, int length) {
    if (words.length == 0) {
      return words;
    }
    int span = Math.min(length, words.length);
    long[] runs = new long[words.length - span + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = span == length ? START : -span;
      for (int j = i; j < i + span; j++) {
        hash = mix(hash * PRIME ^ words[j]);
      }
      runs[i] = hash;
    }
    return runs;
  }

  /// The finaliser of SplitMix64: every input bit reaches every output bit.
  public static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
