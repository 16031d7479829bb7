package rewarddesk.inference.onnx;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import rewarddesk.inference.Passage;
import rewarddesk.inference.ScoredText;

/// The log-probabilities of one passage while they are being gathered. Used by one thread.
final class TokenScores {
  private final long[] ids;
  private final BitSet wanted;
  private final double[] values;

  private TokenScores(long[] ids, BitSet wanted) {
    this.ids = ids;
    this.wanted = wanted;
    this.values = new double[ids.length];
  }

  /// Wants every token but those that only condition and the very first one.
  static TokenScores of(Passage passage) {
    BitSet wanted = new BitSet();
    List<Passage.Token> tokens = passage.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      wanted.set(i, tokens.get(i).part() != Passage.Part.CONTEXT);
    }
    return new TokenScores(passage.ids(), wanted);
  }

  /// A part of these tokens, of which only those from `first` on are wanted.
  TokenScores window(int from, int to, int first) {
    BitSet part = wanted.get(from, to);
    part.clear(0, Math.max(1, first - from));
    return new TokenScores(Arrays.copyOfRange(ids, from, to), part);
  }

  /// Takes over what was gathered for a part of these tokens.
  void take(TokenScores window, int from) {
    window.wanted.stream().forEach(i -> values[from + i] = window.values[i]);
  }

  long[] ids() {
    return ids;
  }

  int length() {
    return ids.length;
  }

  /// How many tokens have to be read for all that is wanted: the row of a token tells about the
  /// next one.
  int needed() {
    return Math.max(0, wanted.length() - 1);
  }

  /// Whether the row of this position is of use.
  boolean wantsAfter(int position) {
    return wanted.get(position + 1);
  }

  void put(int position, double logProbability) {
    values[position] = logProbability;
  }

  /// The result for the passage this was made from.
  ScoredText result(Passage passage) {
    return new ScoredText(
        passage,
        IntStream.range(0, ids.length)
            .mapToObj(i -> wanted.get(i) ? OptionalDouble.of(values[i]) : OptionalDouble.empty())
            .toList());
  }

  /// How many tokens all of them begin with, but never all of one: at least one is left to read.
  static int shared(List<TokenScores> all) {
    int most = all.stream().mapToInt(TokenScores::length).min().orElse(1) - 1;
    long[] first = all.getFirst().ids;
    int shared = most;
    for (TokenScores other : all) {
      int differs = Arrays.mismatch(first, 0, most, other.ids, 0, most);
      shared = differs < 0 ? shared : Math.min(shared, differs);
    }
    return shared;
  }
}
