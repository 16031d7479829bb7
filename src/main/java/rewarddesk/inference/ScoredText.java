package rewarddesk.inference;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import rewarddesk.inference.Passage.Part;

/// How likely a model finds a passage, token by token.
///
/// @param passage what was read
/// @param logProbabilities one for each token, in order: natural logarithm of its probability after
///   all tokens before it, at most 0; empty for a token that only conditions, and for the very
///   first one, which follows nothing
public record ScoredText(Passage passage, List<OptionalDouble> logProbabilities) {
  public ScoredText {
    logProbabilities = List.copyOf(logProbabilities);
    if (logProbabilities.size() != passage.tokens().size()) {
      throw new IllegalArgumentException("one value for each token is needed");
    }
  }

  /// The log-probabilities of the tokens of these parts, in order; tokens without one are left out.
  public double[] of(Part... parts) {
    return counted(parts).mapToDouble(i -> logProbabilities.get(i).orElseThrow()).toArray();
  }

  /// The likelihood of the tokens of these parts.
  public Likelihood likelihood(Part... parts) {
    double[] values = of(parts);
    return new Likelihood(Arrays.stream(values).sum(), values.length, bytes(parts));
  }

  private IntStream counted(Part... parts) {
    List<Part> wanted = List.of(parts);
    return IntStream.range(0, logProbabilities.size())
        .filter(i -> wanted.contains(passage.tokens().get(i).part()))
        .filter(i -> logProbabilities.get(i).isPresent());
  }

  /// Of each stretch of counted tokens, from where its first one begins to where its last one ends.
  private long bytes(Part... parts) {
    long bytes = 0;
    int[] counted = counted(parts).toArray();
    for (int first = 0, next; first < counted.length; first = next) {
      next = first + 1;
      while (next < counted.length && counted[next] == counted[next - 1] + 1) {
        next++;
      }
      bytes += bytes(counted[first], counted[next - 1]);
    }
    return bytes;
  }

  private int bytes(int firstToken, int lastToken) {
    return passage
        .text()
        .substring(
            passage.tokens().get(firstToken).span().start(),
            passage.tokens().get(lastToken).span().end())
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
