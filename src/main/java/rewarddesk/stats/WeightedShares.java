package rewarddesk.stats;

import java.util.ArrayList;
import java.util.List;

/// A weighted mean of shares of different items, with an interval.
///
/// Each share has its Wilson interval; the mean's ends lie as far from it as the parts' ends do
/// together, √Σ (wᵢ (pᵢ − lᵢ))² below and √Σ (wᵢ (uᵢ − pᵢ))² above (square-and-add, Newcombe 1998;
/// Zou and Donner 2008). It never leaves 0 to 1 and does not collapse when everything is right.
public final class WeightedShares {
  private final List<Part> parts = new ArrayList<>();

  private record Part(double weight, double share, double trials) {}

  /// @param weight above 0; only its ratio to the others counts
  /// @param share 0 to 1, also a mean of halves
  /// @param trials items it rests on, above 0
  public WeightedShares add(double weight, double share, double trials) {
    parts.add(new Part(weight, share, trials));
    return this;
  }

  /// Undefined without any part.
  public Estimate mean() {
    double weights = parts.stream().mapToDouble(Part::weight).sum();
    if (weights == 0) {
      return Estimate.undefined(0, LeftOut.NONE);
    }
    double mean = 0;
    double below = 0;
    double above = 0;
    double trials = 0;
    for (Part part : parts) {
      double weight = part.weight / weights;
      Interval wilson = Proportion.wilson95(part.share, part.trials);
      mean += weight * part.share;
      below += square(weight * (part.share - wilson.low()));
      above += square(weight * (wilson.high() - part.share));
      trials += part.trials;
    }
    return Estimate.of(
        mean,
        new Interval(mean - Math.sqrt(below), mean + Math.sqrt(above)),
        Math.round(trials),
        LeftOut.NONE);
  }

  private static double square(double x) {
    return x * x;
  }
}
