package rewarddesk.insight;

import rewarddesk.stats.Proportion;

/// Part of the items.
///
/// @param facet by what the items were parted: `subset`, `language`, `turns`, `length`, a field
/// @param value which part
/// @param decisive agreement in it where neither said tie
/// @param rest the same over all other items
/// @param adjustedP chance of such a difference or a larger one if there were none, after allowing
///   for every part that was looked at ([rewarddesk.stats.Holm] over
///   [rewarddesk.stats.FisherExact])
public record Slice(
    String facet, String value, Proportion decisive, Proportion rest, double adjustedP) {
  private static final double FALSE_ALARM = 0.05;

  /// `subset: math`.
  public String name() {
    return facet + ": " + value;
  }

  /// Whether it differs from the rest even after allowing for all the looks.
  public boolean standsOut() {
    return adjustedP < FALSE_ALARM;
  }
}
