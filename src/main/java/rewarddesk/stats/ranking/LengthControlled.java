package rewarddesk.stats.ranking;

import java.util.Arrays;
import java.util.Optional;
import rewarddesk.stats.ClusteredMean;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.MeanEstimate;

/// A win rate as it would be if both answers were equally long (after AlpacaEval 2): a logistic
/// regression of the outcome on tanh(length difference / its standard deviation), read at
/// difference 0. AlpacaEval's term for the difficulty of each instruction is not in it.
///
/// @param raw mean outcome, a tie being ½, see [ClusteredMean]
/// @param controlled the win rate at equal length; empty when no finite fit exists
/// @param lengthEffect coefficient of the length term: above 0 longer answers win more
public record LengthControlled(
    Estimate raw, Optional<Estimate> controlled, Optional<Interval> lengthEffect) {

  /// @param outcomes 1 when the player wins, ½ for a tie, 0 when the opponent does
  /// @param lengthDifferences length of the player's answer less that of the opponent's
  /// @param prompts games of one prompt belong together in the intervals
  public static LengthControlled of(
      double[] outcomes, double[] lengthDifferences, Clusters prompts, LeftOut leftOut) {
    double deviation = Math.sqrt(MeanEstimate.variance(lengthDifferences));
    double[][] rows =
        Arrays.stream(lengthDifferences)
            .mapToObj(d -> new double[] {1, Math.tanh(d / deviation)})
            .toArray(double[][]::new);
    Optional<LogisticFit> fit = LogisticFit.of(rows, outcomes, prompts);
    return new LengthControlled(
        ClusteredMean.of(outcomes, prompts, leftOut),
        fit.map(f -> atEqualLength(f, leftOut)),
        fit.map(f -> f.interval95(1)));
  }

  private static Estimate atEqualLength(LogisticFit fit, LeftOut leftOut) {
    Interval interval = fit.interval95(0);
    return Estimate.of(
        LogisticFit.sigmoid(fit.coefficients().get(0)),
        new Interval(LogisticFit.sigmoid(interval.low()), LogisticFit.sigmoid(interval.high())),
        fit.n(),
        leftOut);
  }
}
