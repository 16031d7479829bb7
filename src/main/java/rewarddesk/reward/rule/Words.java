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

  private static final long START = 0x9E3779B97F4A7C15L;

  private static final char SPACE = '\uFFFF';

  /// Each ASCII character in lower case, or [#SPACE], which is the same for both splits.
  private static final char[] ASCII = ascii();

  private final Split split;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int count;
  private boolean cut;

  private Words(Split split, int room) {
    this.split = split;
    this.hashes = new long[room];
    this.starts = new int[room];
    this.ends = new int[room];
  }

  static Words of(String text, int limit, Split split) {
    Words words = new Words(split, Math.clamp(text.length() / 4L, 16, 4096));
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80 && ASCII[c] == SPACE) {
        i++;
        continue;
      }
      int codePoint = c < 0x80 ? c : text.codePointAt(i);
      if (c >= 0x80 && words.isSpace(codePoint)) {
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
    long hash = START;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return readOn(text, start, i, hash);
      }
      char lower = ASCII[c];
      if (lower == SPACE) {
        break;
      }
      hash = (hash ^ lower) * PRIME;
      i++;
    }
    add(mix(hash), start, i);
    return i;
  }

  /// Goes on with a word whose next character is beyond ASCII.
  private int readOn(String text, int start, int from, long begun) {
    int i = from;
    long hash = begun;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      boolean han = split == Split.OWN && TextMeasure.isHan(codePoint);
      if (isSpace(codePoint) || (han && i > start)) {
        break;
      }
      hash = (hash ^ Character.toLowerCase(codePoint)) * PRIME;
      i += Character.charCount(codePoint);
      if (han) {
        break;
      }
    }
    boolean ascii = i == from;
    add(ascii || split == Split.OWN ? mix(hash) : hash(text.substring(start, i)), start, i);
    return i;
  }

  /// Beyond ASCII lower case may depend on the neighbours (the Greek final sigma).
  private static long hash(String word) {
    long hash = START;
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

  private static char[] ascii() {
    char[] lower = new char[0x80];
    for (char c = 0; c < lower.length; c++) {
      lower[c] = TextMeasure.isSpace(c) ? SPACE : Character.toLowerCase(c);
    }
    return lower;
  }

  /// The finaliser of SplitMix64: every input bit reaches every output bit.
  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
