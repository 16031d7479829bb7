package rewarddesk.reward.implicit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// How a reward is made from the values of the response's tokens. What each token contributes adds
/// up to the reward. Sources: RewardBench (reward-systems.md 1.2.2).
public enum RewardForm {
  /// Σ (log π − log π_ref): the implicit reward of DPO without its factor β, which changes no
  /// order. The only form with a reference.
  LOG_RATIO,
  /// (1/N) Σ log π.
  AVG,
  /// Σ log π.
  SUM,
  /// −√(Σ (log π)²). A token contributes −(log π)² / √(Σ (log π)²).
  NORM;

  /// The word in files and on the command line: `log_ratio`, `avg`, `sum`, `norm`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException when there is no form of that word; the message names them
  public static RewardForm of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no form \"%s\" of the implicit reward. There are: log_ratio, avg, sum, norm."
                        .formatted(word)));
  }

  /// What each token contributes.
  ///
  /// @param values log π − log π_ref of each token, or log π when there is no reference
  double[] contributions(double[] values) {
    return switch (this) {
      case LOG_RATIO, SUM -> values.clone();
      case AVG -> DoubleStream.of(values).map(value -> value / values.length).toArray();
      case NORM -> {
        double norm = Math.sqrt(DoubleStream.of(values).map(value -> value * value).sum());
        yield DoubleStream.of(values).map(value -> norm == 0 ? 0 : -value * value / norm).toArray();
      }
    };
  }
}
