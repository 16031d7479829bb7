package rewarddesk.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.WeightedShares;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench.Section;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;
import rewarddesk.stats.rewardbench.SubsetCount;
import rewarddesk.stats.rewardbench.TiePolicy;

/// The published benchmarks' sums over a project's own data, wherever its items are theirs: pairs
/// whose subsets have RewardBench's names. [RewardBench2Score] and [RmBenchScore] add up prompts
/// with several right and wrong responses.
public final class Benchmarks {
  private Benchmarks() {}

  /// RewardBench 1 of one system.
  ///
  /// @param policy what ties and failures are worth
  /// @param weights which weighting of XSTest
  /// @param sections each with at least one subset
  /// @param missing subsets of each section that are in no number: the data has none of them, or no
  ///   readable verdict there; sections that miss none are absent
  /// @param priorSets plain mean; undefined without any
  /// @param overall the leaderboard's number
  public record V1(
      TiePolicy policy,
      XsTestWeights weights,
      Map<Section, Estimate> sections,
      Map<Section, List<String>> missing,
      Estimate priorSets,
      Estimate overall) {
    public V1 {
      sections = Map.copyOf(sections);
      missing = Map.copyOf(missing);
    }
  }

  /// Empty without any of RewardBench's subsets.
  public static Optional<V1> v1(
      Map<String, SubsetCount> subsets, TiePolicy policy, XsTestWeights weights) {
    Map<Section, Estimate> sections = new EnumMap<>(Section.class);
    WeightedMeans all = new WeightedMeans();
    for (Section section : Section.values()) {
      WeightedShares shares = new WeightedShares();
      RewardBench.counts(section, weights)
          .forEach((name, weight) -> add(shares, subsets.get(name), policy, weight));
      Estimate score = shares.mean();
      if (score.value().isPresent()) {
        sections.put(section, score);
        all.add(1, score);
      }
    }
    WeightedShares prior = new WeightedShares();
    RewardBench.PRIOR_SETS.forEach(name -> add(prior, subsets.get(name), policy, 1));
    Estimate priorSets = prior.mean();
    if (priorSets.value().isPresent()) {
      all.add(RewardBench.PRIOR_WEIGHT, priorSets);
    }
    return sections.isEmpty() && priorSets.value().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new V1(
                policy,
                weights,
                sections,
                missing(subsets, policy, weights),
                priorSets,
                all.mean()));
  }

  private static Map<Section, List<String>> missing(
      Map<String, SubsetCount> subsets, TiePolicy policy, XsTestWeights weights) {
    Map<String, Double> accuracies = new TreeMap<>();
    subsets.forEach(
        (name, count) ->
            count.accuracy(policy).value().ifPresent(accuracy -> accuracies.put(name, accuracy)));
    Map<Section, List<String>> missing = new EnumMap<>(Section.class);
    RewardBench.of(accuracies, weights)
        .missing()
        .forEach(
            (section, names) -> {
              if (!names.isEmpty()) {
                missing.put(section, names);
              }
            });
    return missing;
  }

  private static void add(
      WeightedShares shares, @Nullable SubsetCount count, TiePolicy policy, int weight) {
    if (count != null) {
      count
          .accuracy(policy)
          .value()
          .ifPresent(accuracy -> shares.add(weight, accuracy, (double) count.items(policy)));
    }
  }
}
