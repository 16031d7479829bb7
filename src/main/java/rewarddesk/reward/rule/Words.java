package rewarddesk.reward.rule;

import java.util.Arrays;

/// The words of a text as hashes with their places: split at white space, lower-cased, every
/// Chinese character a word of its own. Hashes instead of strings keep ten million characters
/// within a few megabytes; two different words agree by chance once in 10^19.
final class Words {
  private long[] hashes = new long[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private boolean cut;

  private Words() {}

  static Words of(String text, int limit) {
    Words words = new Words();
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (TextMeasure.isSpace(codePoint)) {
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

  /// Reads the word at the index and returns where it ends.
  private int read(String text, int start) {
    int i = start;
    long hash = 0x9E3779B97F4A7C15L;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      boolean han = TextMeasure.isHan(codePoint);
      if (TextMeasure.isSpace(codePoint) || (han && i > start)) {
        break;
      }
      hash = mix(hash ^ Character.toLowerCase(codePoint));
      i += Character.charCount(codePoint);
      if (han) {
        break;
      }
    }
    add(hash, start, i);
    return i;
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
