package rewarddesk.stats.agreement;

import java.util.OptionalDouble;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Quantiles;

/// Two judges on the same labelled items: is one right more often? (McNemar 1947.) Only the items
/// where exactly one of them is right can tell. Items that one of them did not rank are in no cell;
/// whoever counts names them beside it.
///
/// @param bothRight items where both are right
/// @param onlyFirst items where only the first is right
/// @param onlySecond items where only the second is right
/// @param bothWrong items where neither is
public record McNemar(long bothRight, long onlyFirst, long onlySecond, long bothWrong) {

  public long n() {
    return bothRight + onlyFirst + onlySecond + bothWrong;
  }

  /// Two-sided exact p-value: under no difference, `onlyFirst` is binomial with chance ½.
  public double exactP() {
    long discordant = onlyFirst + onlySecond;
    long fewer = Math.min(onlyFirst, onlySecond);
    return Math.min(1, 2 * Quantiles.binomialAtMost(fewer, discordant, 0.5));
  }

  /// (b − c)² / (b + c), without continuity correction; empty when the judges never differ.
  public OptionalDouble chiSquare() {
    double discordant = onlyFirst + onlySecond;
    double difference = onlyFirst - onlySecond;
    return discordant == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(difference * difference / discordant);
  }

  /// P-value of [#chiSquare()] with one degree of freedom.
  public OptionalDouble chiSquareP() {
    OptionalDouble chi = chiSquare();
    return chi.isPresent()
        ? OptionalDouble.of(Quantiles.chiSquareAbove(chi.getAsDouble(), 1))
        : chi;
  }

  /// How much more often the first is right, −1 to 1, with the adjusted Wald 95 % interval for
  /// paired shares (Bonett and Price 2012): one item is added to each of the two discordant cells.
  public Interval difference95() {
    double n = n() + 2.0;
    double b = (onlyFirst + 1) / n;
    double c = (onlySecond + 1) / n;
    double half = Quantiles.twoSided(0.95) * Math.sqrt((b + c - (b - c) * (b - c)) / n);
    return new Interval(b - c - half, b - c + half).within(-1, 1);
  }
}
