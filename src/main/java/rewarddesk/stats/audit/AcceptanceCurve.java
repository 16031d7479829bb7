package rewarddesk.stats.audit;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.stats.Proportion;

/// What share of the items could be accepted without a human, at which guaranteed agreement.
///
/// @param points from the strictest threshold to none
/// @param delta chance that any of the guarantees is wrong: they hold all together, so that a point
///   may be chosen after looking
public record AcceptanceCurve(List<Point> points, double delta) {
  public AcceptanceCurve {
    points = List.copyOf(points);
  }

  /// @param threshold least confidence that is accepted
  /// @param accepted share of all items that is
  /// @param audited of the labelled ones among them, how many the human agreed with
  /// @param guaranteed exact lower bound of their agreement (Clopper and Pearson, at δ by the
  ///   number of points)
  public record Point(
      double threshold, Proportion accepted, Proportion audited, double guaranteed) {}

  /// @param delta 0 to 1, 0.05 as a rule
  public static AcceptanceCurve of(AuditSlice slice, double delta) {
    double[] thresholds = slice.thresholds();
    List<Point> points = new ArrayList<>();
    for (double threshold : thresholds) {
      Proportion audited = slice.agreement(threshold);
      points.add(
          new Point(
              threshold,
              slice.accepted(threshold),
              audited,
              audited.atLeast(delta / thresholds.length)));
    }
    return new AcceptanceCurve(points, delta);
  }
}
