package rewarddesk.text;

import java.util.Arrays;

/// How much two texts have in common, by MinHash (Broder 1997): of all runs of three words each of
/// several hash functions keeps the least value, and the share of equal values estimates the
/// Jaccard similarity of the two sets of runs, with a standard error of at most 1/√(4·hashes).
///
/// Candidates are found by bands of four values: texts of similarity s share a band with
/// probability 1 − (1 − s⁴)^(hashes/4).
///
/// @param hashes values of a signature, a multiple of four; 64 for a standard error of 0.06
public record MinHash(int hashes) {
  private static final int WORDS = 3;
  private static final int ROWS = 4;
  private static final long SEED = 0x5DEECE66DL;

  /// The signature of a text; empty for a text without words, which is like no other.
  public int[] signature(String text) {
    long[] words = TextWords.of(text);
    if (words.length == 0) {
      return new int[0];
    }
    int[] least = new int[hashes];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long run : TextWords.runs(words, WORDS)) {
      for (int i = 0; i < hashes; i++) {
        least[i] = Math.min(least[i], (int) (TextWords.mix(run ^ SEED * (i + 1)) >>> 33));
      }
    }
    return least;
  }

  public int bands() {
    return hashes / ROWS;
  }

  /// What similar texts are likely to share.
  ///
  /// @param at where the signature begins in the array
  /// @param band 0 to [#bands()] − 1
  public long key(int[] signatures, int at, int band) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      key = TextWords.mix(key * 31 + signatures[at + band * ROWS + row]);
    }
    return key;
  }

  /// From 0, nothing in common, to 1.
  ///
  /// @param one where the one signature begins in the array
  public double similarity(int[] signatures, int one, int[] others, int other) {
    int same = 0;
    for (int i = 0; i < hashes; i++) {
      same += signatures[one + i] == others[other + i] ? 1 : 0;
    }
    return (double) same / hashes;
  }
}
