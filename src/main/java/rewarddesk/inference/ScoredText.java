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

  /// From where the first counted token begins to where the last one ends.
  private long bytes(Part... parts) {
    int start = counted(parts).map(i -> passage.tokens().get(i).span().start()).min().orElse(0);
    int end = counted(parts).map(i -> passage.tokens().get(i).span().end()).max().orElse(0);
    return passage.text().substring(start, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
