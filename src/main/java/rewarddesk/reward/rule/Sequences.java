package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Span;

/// Counts the sequences of n words in a text. An open-addressing table of hashes, at most half
/// full.
final class Sequences {
  /// Odd and far from any power of two, so that the order of the words counts.
  private static final long PRIME = 0x9E3779B97F4A7C55L;

  private final Words words;
  private final int n;
  private final long[] keys;
  private final int[] counts;
  private final long[] keyOf;
  private int distinct;
  private int most = -1;
  private int mostAt;

  private Sequences(Words words, int n, int total) {
    this.words = words;
    this.n = n;
    int size = Integer.highestOneBit(Math.max(total, 1)) << 2;
    this.keys = new long[size];
    this.counts = new int[size];
    this.keyOf = new long[total];
  }

  static Sequences of(Words words, int n) {
    int total = words.count() - n + 1;
    Sequences sequences = new Sequences(words, n, total);
    for (int i = 0; i < total; i++) {
      sequences.add(i);
    }
    return sequences;
  }

  /// How many different sequences there are.
  int distinct() {
    return distinct;
  }

  /// A place of the most frequent sequence; of several the one that was complete first.
  Span mostFrequent() {
    return place(mostAt);
  }

  int mostFrequentCount() {
    return most;
  }

  /// Where the most frequent sequence stands, without overlaps.
  List<Span> places() {
    List<Span> places = new ArrayList<>();
    long key = keyOf[mostAt];
    for (int i = 0; i < keyOf.length && places.size() < Finding.MAX_SPANS; i++) {
      if (keyOf[i] == key && (places.isEmpty() || words.start(i) >= places.getLast().end())) {
        places.add(place(i));
      }
    }
    return places;
  }

  private void add(int first) {
    long key = key(first);
    keyOf[first] = key;
    int slot = (int) key & (keys.length - 1);
    while (counts[slot] > 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    if (counts[slot]++ == 0) {
      keys[slot] = key;
      distinct++;
    }
    if (counts[slot] > most) {
      most = counts[slot];
      mostAt = first;
    }
  }

  private long key(int first) {
    long hash = 0;
    for (int i = first; i < first + n; i++) {
      hash = hash * PRIME + words.hash(i);
    }
    return Words.mix(hash);
  }

  private Span place(int first) {
    return new Span(words.start(first), words.end(first + n - 1));
  }
}
