package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;

/// The rule rewards of two responses as steps from zero to the totals, rule by rule. Immutable.
///
/// @param rows one for each rule, in the order they are added up
/// @param scale holds every sum on the way of both sides
/// @param complete whether every rule has been measured
record Waterfall(
    List<Row> rows, double totalA, double totalB, WaterfallBar.Scale scale, boolean complete) {
  private static final double LEAST_SPAN = 1e-9;

  Waterfall {
    rows = List.copyOf(rows);
  }

  /// One rule.
  record Row(String name, Step a, Step b) {

    /// Whether there is no value on either side, or none yet.
    boolean isWithoutValue() {
      return a.value().isEmpty() && b.value().isEmpty();
    }
  }

  /// One rule for one response.
  ///
  /// @param reward what was measured; empty while it is being measured, and for a clip that holds
  ///   only the other response
  /// @param before the sum before this rule
  /// @param after the sum after it; the same when the rule has no value
  record Step(Optional<RuleReward> reward, double before, double after) {

    Optional<RuleReward> value() {
      return reward.filter(measured -> measured.value().isPresent());
    }
  }

  /// @param names every rule in the order it is added up; what neither side has yet is on its way
  static Waterfall of(List<String> names, RewardBreakdown a, RewardBreakdown b) {
    List<Row> rows = new ArrayList<>();
    double sumA = 0;
    double sumB = 0;
    for (String name : names) {
      Step stepA = step(find(a, name), sumA);
      Step stepB = step(find(b, name), sumB);
      rows.add(new Row(name, stepA, stepB));
      sumA = stepA.after();
      sumB = stepB.after();
    }
    boolean complete =
        rows.stream().noneMatch(row -> row.a().reward().isEmpty() && row.b().reward().isEmpty());
    return new Waterfall(rows, sumA, sumB, scale(rows), complete);
  }

  private static Step step(Optional<RuleReward> reward, double before) {
    double change = reward.map(RuleReward::contribution).map(c -> c.orElse(0)).orElse(0.0);
    return new Step(reward, before, before + change);
  }

  private static Optional<RuleReward> find(RewardBreakdown breakdown, String name) {
    return breakdown.rewards().stream().filter(reward -> reward.name().equals(name)).findFirst();
  }

  private static WaterfallBar.Scale scale(List<Row> rows) {
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      low = Math.min(low, Math.min(row.a().after(), row.b().after()));
      high = Math.max(high, Math.max(row.a().after(), row.b().after()));
    }
    return high - low < LEAST_SPAN
        ? new WaterfallBar.Scale(0, 1)
        : new WaterfallBar.Scale(low, high);
  }
}
