package rewarddesk.reward.rule;

import java.util.Arrays;
import java.util.Locale;

/// The words of a text as hashes with their places: split at white space and lower-cased. Hashes
/// instead of strings keep ten million characters within a few megabytes; two different words agree
/// by chance once in 10^19.
final class Words {
  /// Where words end.
  enum Split {
    /// At white space in the widest sense, and every Chinese character is a word of its own.
    OWN,
    /// As `str.lower().split()` in Python.
    PYTHON
  }

  /// The multiplier of FNV-1a; what it leaves to be mixed is mixed once at the end of a word.
  private static final long PRIME = 0x100000001B3L;

  private final Split split;
  private long[] hashes = new long[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private boolean cut;

  private Words(Split split) {
    this.split = split;
  }

  static Words of(String text, int limit, Split split) {
    Words words = new Words(split);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (words.isSpace(codePoint)) {
        i += Character.charCount(codePoint);
      } else if (words.count == limit) {
        words.cut = true;
        return words;
      } else {
        i = words.read(text, i);
      }
    }
    return words;
  }

  int count() {
    return count;
  }

  /// Whether the text went on beyond the limit.
  boolean cut() {
    return cut;
  }

  long hash(int word) {
    return hashes[word];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  private boolean isSpace(int codePoint) {
    return switch (split) {
      case OWN -> TextMeasure.isSpace(codePoint);
      case PYTHON -> PythonText.isSpace(codePoint);
    };
  }

  /// Reads the word at the index and returns where it ends.
  private int read(String text, int start) {
    int i = start;
    long hash = 0x9E3779B97F4A7C15L;
    boolean ascii = true;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      boolean han = split == Split.OWN && TextMeasure.isHan(codePoint);
      if (isSpace(codePoint) || (han && i > start)) {
        break;
      }
      ascii &= codePoint < 0x80;
      hash = (hash ^ Character.toLowerCase(codePoint)) * PRIME;
      i += Character.charCount(codePoint);
      if (han) {
        break;
      }
    }
    add(ascii || split == Split.OWN ? mix(hash) : hash(text.substring(start, i)), start, i);
    return i;
  }

  /// Beyond ASCII lower case may depend on the neighbours (the Greek final sigma).
  private static long hash(String word) {
    long hash = 0x9E3779B97F4A7C15L;
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      hash = (hash ^ lower.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  private void add(long hash, int start, int end) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    hashes[count] = hash;
    starts[count] = start;
    ends[count++] = end;
  }

  /// The finaliser of SplitMix64: every input bit reaches every output bit.
  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
