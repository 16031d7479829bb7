package rewarddesk.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.MeanEstimate;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.rewardbench.BestOfFour;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.TiePolicy;
import rewarddesk.stats.rewardbench.TiesSubset;

/// RewardBench 2 of one system under one policy: best of four from the rewards of a prompt's
/// responses or else from the verdicts on its pairs, and the Ties subset from rewards.
///
/// Where an answer cannot be read: compatible counts a quarter for judges that write, and in Ties
/// the reward −1, as the benchmark does; for other systems nothing; strict leaves the prompt out. A
/// judge that gives no rewards at all has no Ties, however many of its answers cannot be read.
///
/// @param policy what failures are worth
/// @param subsets those that are there, in the paper's order
/// @param overall undefined unless all six are there
/// @param failures prompts with an unreadable answer, whatever the policy makes of them
/// @param leftOut prompts that are in no number
public record RewardBench2Score(
    TiePolicy policy,
    Map<String, Estimate> subsets,
    Estimate overall,
    long failures,
    LeftOut leftOut) {
  /// What to do about prompts that were not imported whole, in English.
  public static final String IMPORT_WHOLE =
      "Prompts that were not imported whole are in no number. Import their file again into a new"
          + " project with --pairs best or --pairs all; both keep every right and wrong response.";

  private static final int RESPONSES = 4;
  private static final double FAILED_REWARD = -1;

  /// Empty when the judge answered to none of RewardBench 2's prompts.
  public static Optional<RewardBench2Score> of(
      VerdictTable verdicts, Texts texts, VerdictColumn judge, TiePolicy policy) {
    Count count = new Count(verdicts, judge, policy);
    texts.candidates().groups().forEach(count::add);
    return count.report();
  }

  /// Subsets that the data has not, or of which nothing could be counted.
  public List<String> missing() {
    return RewardBench2.SUBSETS.stream().filter(name -> !subsets.containsKey(name)).toList();
  }

  /// Its policy in English.
  public String policyWords() {
    return switch (policy) {
      case COMPATIBLE_GENERATIVE -> "compatible, unreadable a quarter";
      case COMPATIBLE_SCALAR -> "compatible, unreadable nothing";
      case STRICT -> "strict, unreadable left out";
    };
  }

  /// Whether it is one of RewardBench 2's prompts, whole or not.
  static boolean takes(Candidates.Group group) {
    return group.subset().filter(RewardBench2.SUBSETS::contains).isPresent();
  }

  /// Adds up prompt by prompt.
  private static final class Count {
    private final VerdictTable verdicts;
    private final VerdictColumn judge;
    private final TiePolicy policy;
    private final Map<String, List<Double>> points = new TreeMap<>();
    private final Map<String, Map<String, Candidates.Group>> ties = new TreeMap<>();
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private long failures;
    private boolean asked;

    Count(VerdictTable verdicts, VerdictColumn judge, TiePolicy policy) {
      this.verdicts = verdicts;
      this.judge = judge;
      this.policy = policy;
    }

    void add(Candidates.Group group) {
      String subset = group.subset().orElse("");
      if (!takes(group)) {
        return;
      }
      asked |= group.rows().values().stream().anyMatch(row -> judge.said(row) != Said.ABSENT);
      if (subset.equals(RewardBench2.TIES)) {
        int colon = group.id().indexOf(':');
        ties.computeIfAbsent(group.id().substring(colon + 1), _ -> new TreeMap<>())
            .put(group.id().substring(0, Math.max(0, colon)), group);
      } else if (!group.isWhole()
          || group.right().size() != RESPONSES
          || group.numbers(true).size() != 1) {
        leftOut.add(LeftOut.Reason.RESPONSES_MISSING);
      } else {
        bestOfFour(subset, group);
      }
    }

    private void bestOfFour(String subset, Candidates.Group group) {
      switch (group.reading(judge)) {
        case REWARDS -> {
          double right = group.rewards(judge.rater().id(), true).orElseThrow().getFirst();
          List<Double> wrong = group.rewards(judge.rater().id(), false).orElseThrow();
          add(subset, BestOfFour.score(right, toArray(wrong)));
        }
        case PAIRS -> add(subset, byPairs(group));
        case UNSCORED -> fail(subset);
        case UNJUDGED -> leftOut.add(LeftOut.Reason.UNJUDGED);
      }
    }

    /// The right response has 1, another one 1 where they tie, more where it wins.
    private double byPairs(Candidates.Group group) {
      int right = group.numbers(true).getFirst();
      double[] wrong =
          group.numbers(false).stream()
              .mapToDouble(
                  other ->
                      group.wins(verdicts, judge, right, other)
                          ? 0
                          : group.said(judge, right, other) == Said.TIE ? 1 : 2)
              .toArray();
      return BestOfFour.score(1, wrong);
    }

    private void fail(String subset) {
      failures++;
      switch (policy) {
        case COMPATIBLE_GENERATIVE -> add(subset, 1.0 / RESPONSES);
        case COMPATIBLE_SCALAR -> add(subset, 0);
        case STRICT -> leftOut.add(LeftOut.Reason.UNSCORED);
      }
    }

    private void add(String subset, double point) {
      points.computeIfAbsent(subset, _ -> new ArrayList<>()).add(point);
    }

    private boolean givesRewards() {
      return ties.values().stream()
          .flatMap(forms -> forms.values().stream())
          .anyMatch(form -> form.hasReward(judge.rater().id()));
    }

    private void tie(Map<String, Candidates.Group> forms, boolean givesRewards) {
      if (forms.size() != 2 || !forms.values().stream().allMatch(Candidates.Group::isWhole)) {
        leftOut.add(LeftOut.Reason.RESPONSES_MISSING);
        return;
      }
      List<Candidates.Reading> readings =
          forms.values().stream().map(form -> form.reading(judge)).toList();
      if (readings.contains(Candidates.Reading.UNJUDGED)) {
        leftOut.add(LeftOut.Reason.UNJUDGED);
      } else if (!givesRewards) {
        leftOut.add(LeftOut.Reason.NO_REWARDS);
      } else if (readings.contains(Candidates.Reading.UNSCORED)) {
        failTie(forms);
      } else if (readings.contains(Candidates.Reading.PAIRS)) {
        leftOut.add(LeftOut.Reason.NO_REWARDS);
      } else {
        addTie(forms);
      }
    }

    private void failTie(Map<String, Candidates.Group> forms) {
      if (policy == TiePolicy.COMPATIBLE_GENERATIVE) {
        failures++;
        addTie(forms);
      } else {
        fail(RewardBench2.TIES);
      }
    }

    private void addTie(Map<String, Candidates.Group> forms) {
      double[] scores = TiesSubset.scores(forms.values().stream().map(this::prompt).toList());
      if (scores.length == 0) {
        leftOut.add(LeftOut.Reason.RESPONSES_MISSING);
      }
      for (double score : scores) {
        add(RewardBench2.TIES, score);
      }
    }

    private TiesSubset.Prompt prompt(Candidates.Group form) {
      String id = judge.rater().id();
      List<Double> right = form.rewards(id, true, FAILED_REWARD);
      List<Double> all = new ArrayList<>(right);
      all.addAll(form.rewards(id, false, FAILED_REWARD));
      return new TiesSubset.Prompt(form.id(), right.size(), all);
    }

    Optional<RewardBench2Score> report() {
      boolean givesRewards = givesRewards();
      ties.values().forEach(forms -> tie(forms, givesRewards));
      if (!asked) {
        return Optional.empty();
      }
      Map<String, Estimate> subsets = new LinkedHashMap<>();
      WeightedMeans all = new WeightedMeans();
      for (String subset : RewardBench2.SUBSETS) {
        double[] values = toArray(points.getOrDefault(subset, List.of()));
        if (values.length > 0) {
          Estimate score = estimate(subset, values);
          subsets.put(subset, score);
          all.add(1, score);
        }
      }
      Estimate overall =
          subsets.size() == RewardBench2.SUBSETS.size()
              ? all.mean()
              : Estimate.undefined(0, LeftOut.NONE);
      return Optional.of(
          new RewardBench2Score(policy, subsets, overall, failures, leftOut.report()));
    }

    /// Wilson's interval on the range that the points can have: it neither leaves that range nor
    /// collapses when all points are equal.
    private static Estimate estimate(String subset, double[] values) {
      boolean ties = subset.equals(RewardBench2.TIES);
      double least = ties ? TiesSubset.LEAST : 0;
      double most = ties ? TiesSubset.MOST : 1;
      double mean = MeanEstimate.mean(values);
      double share = Math.clamp((mean - least) / (most - least), 0.0, 1.0);
      Interval shares = Proportion.wilson95(share, values.length);
      Interval interval =
          new Interval(
              Math.min(mean, least + shares.low() * (most - least)),
              Math.max(mean, least + shares.high() * (most - least)));
      return Estimate.of(mean, interval, values.length, LeftOut.NONE);
    }

    private static double[] toArray(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
