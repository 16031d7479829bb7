package rewarddesk.stats.rewardbench;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// RewardBench 2 (Malik et al. 2025): the unweighted mean of six subsets.
///
/// @param subsets score of each subset that is there, 0 to 1 (Ties up to 1.01)
public record RewardBench2(Map<String, Double> subsets) {
  /// The subset that [TiesSubset] scores; the others are for [BestOfFour].
  public static final String TIES = "Ties";

  /// All six, in the paper's order.
  public static final List<String> SUBSETS =
      List.of("Factuality", "Precise IF", "Math", "Safety", "Focus", TIES);

  public RewardBench2 {
    subsets = Map.copyOf(subsets);
  }

  /// Empty unless all six are there.
  public OptionalDouble overall() {
    return subsets.keySet().containsAll(SUBSETS)
        ? SUBSETS.stream().mapToDouble(subsets::get).average()
        : OptionalDouble.empty();
  }
}
