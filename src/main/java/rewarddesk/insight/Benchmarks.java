package rewarddesk.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.MeanEstimate;
import rewarddesk.stats.WeightedShares;
import rewarddesk.stats.rewardbench.BestOfFour;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench.Section;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;
import rewarddesk.stats.rewardbench.SubsetCount;
import rewarddesk.stats.rewardbench.TiePolicy;
import rewarddesk.stats.rewardbench.TiesSubset;

/// The published benchmarks' sums over a project's own data, wherever its items are theirs: pairs
/// whose subsets have RewardBench's names, and prompts with several right and wrong responses.
public final class Benchmarks {
  private static final int RM_STYLES = 3;

  private Benchmarks() {}

  /// RewardBench 1 of one system.
  ///
  /// @param policy what ties and failures are worth
  /// @param weights which weighting of XSTest
  /// @param sections each with at least one subset
  /// @param priorSets plain mean; undefined without any
  /// @param overall the leaderboard's number
  public record V1(
      TiePolicy policy,
      XsTestWeights weights,
      Map<Section, Estimate> sections,
      Estimate priorSets,
      Estimate overall) {
    public V1 {
      sections = Map.copyOf(sections);
    }
  }

  /// RewardBench 2 of one system.
  ///
  /// @param subsets those that are there, in the paper's order
  /// @param overall undefined unless all six are there
  public record V2(Map<String, Estimate> subsets, Estimate overall) {}

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
        : Optional.of(new V1(policy, weights, sections, priorSets, all.mean()));
  }

  private static void add(
      WeightedShares shares, @Nullable SubsetCount count, TiePolicy policy, int weight) {
    if (count != null && count.accuracy(policy).isPresent()) {
      shares.add(weight, count.accuracy(policy).getAsDouble(), (double) count.items(policy));
    }
  }

  /// Empty when the judge gave rewards to none of RewardBench 2's prompts.
  public static Optional<V2> v2(Texts texts, String judge) {
    Map<String, List<Double>> scores = new TreeMap<>();
    List<TiesSubset.Prompt> ties = new ArrayList<>();
    for (Candidates.Group group : texts.candidates().groups()) {
      Optional<List<Double>> right = group.rewards(judge, true);
      Optional<List<Double>> wrong = group.rewards(judge, false);
      String subset = group.subset().orElse("");
      if (right.isPresent() && wrong.isPresent() && RewardBench2.SUBSETS.contains(subset)) {
        if (subset.equals(RewardBench2.TIES)) {
          ties.add(ties(group.id(), right.get(), wrong.get()));
        } else {
          scores
              .computeIfAbsent(subset, _ -> new ArrayList<>())
              .add(best(right.get(), wrong.get()));
        }
      }
    }
    Map<String, Estimate> subsets = new LinkedHashMap<>();
    WeightedMeans all = new WeightedMeans();
    for (String subset : RewardBench2.SUBSETS) {
      double[] values =
          subset.equals(RewardBench2.TIES)
              ? TiesSubset.scores(ties)
              : toArray(scores.getOrDefault(subset, List.of()));
      if (values.length > 0) {
        subsets.put(subset, MeanEstimate.of(values, 0.95, LeftOut.NONE));
        all.add(1, subsets.get(subset));
      }
    }
    return subsets.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new V2(
                subsets,
                subsets.keySet().containsAll(RewardBench2.SUBSETS)
                    ? all.mean()
                    : Estimate.undefined(0, LeftOut.NONE)));
  }

  private static double best(List<Double> right, List<Double> wrong) {
    return BestOfFour.score(right.getFirst(), toArray(wrong));
  }

  private static TiesSubset.Prompt ties(String id, List<Double> right, List<Double> wrong) {
    List<Double> all = new ArrayList<>(right);
    all.addAll(wrong);
    return new TiesSubset.Prompt(id, right.size(), all);
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// RM-Bench by domain (the items' subset; `all` without one); empty without any prompt that has
  /// three right and three wrong responses with rewards.
  public static Map<String, RmBench> rmBench(Texts texts, String judge) {
    Map<String, RmBench.Count> counts = new TreeMap<>();
    for (Candidates.Group group : texts.candidates().groups()) {
      Optional<List<Double>> right = group.rewards(judge, true);
      Optional<List<Double>> wrong = group.rewards(judge, false);
      if (right.filter(some -> some.size() == RM_STYLES).isPresent()
          && wrong.filter(some -> some.size() == RM_STYLES).isPresent()) {
        counts
            .computeIfAbsent(group.subset().orElse("all"), _ -> new RmBench.Count())
            .add(toArray(right.get()), toArray(wrong.get()));
      }
    }
    Map<String, RmBench> domains = new TreeMap<>();
    counts.forEach((domain, count) -> domains.put(domain, count.report()));
    return domains;
  }

  /// A weighted mean of estimates of different items; errors add up as their squares do.
  private static final class WeightedMeans {
    private double weights;
    private double sum;
    private double below;
    private double above;
    private long n;

    void add(double weight, Estimate part) {
      double value = part.value().orElseThrow();
      weights += weight;
      sum += weight * value;
      n += part.n();
      Interval interval = part.interval().orElseGet(() -> new Interval(value, value));
      below += Math.pow(weight * (value - interval.low()), 2);
      above += Math.pow(weight * (interval.high() - value), 2);
    }

    Estimate mean() {
      if (weights == 0) {
        return Estimate.undefined(0, LeftOut.NONE);
      }
      double mean = sum / weights;
      return Estimate.of(
          mean,
          new Interval(mean - Math.sqrt(below) / weights, mean + Math.sqrt(above) / weights),
          n,
          LeftOut.NONE);
    }
  }
}
