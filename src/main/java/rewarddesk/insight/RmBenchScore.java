package rewarddesk.insight;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;

/// RM-Bench of one system, from its rewards of the six responses to a prompt, or else from its
/// verdicts on the nine pairs. A tie is no win; a prompt of which one answer cannot be read is in
/// no number and counted.
///
/// @param domains by name; `all` without one
/// @param leftOut prompts that are in no number
public record RmBenchScore(SortedMap<String, RmBench> domains, LeftOut leftOut) {
  /// Its policy in English.
  public static final String POLICY = "strict: a tie is no win, unreadable left out";

  private static final String NO_DOMAIN = "all";

  public RmBenchScore {
    domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
  }

  /// Empty when the judge answered to none of RM-Bench's prompts.
  public static Optional<RmBenchScore> of(VerdictTable verdicts, Texts texts, VerdictColumn judge) {
    Count count = new Count(verdicts, judge);
    texts.candidates().groups().forEach(count::add);
    return count.report();
  }

  /// Mean of the domains' scores; undefined when no prompt could be counted.
  public Estimate overall() {
    return mean(RmBench::score);
  }

  /// Mean of a number over the domains.
  public Estimate mean(Function<RmBench, Estimate> number) {
    return RmBench.mean(domains.values().stream().map(number).toList());
  }

  /// All prompts together, for the matrix.
  public RmBench together() {
    RmBench.Count count = new RmBench.Count();
    domains.values().forEach(count::add);
    return count.report();
  }

  /// Domains of the benchmark that the mean is without; empty when the data has none of them.
  public List<String> missing() {
    List<String> missing =
        RmBench.DOMAINS.stream().filter(name -> !domains.containsKey(name)).toList();
    return missing.size() == RmBench.DOMAINS.size() ? List.of() : missing;
  }

  /// The domain of a prompt.
  static String domain(Candidates.Group group) {
    return RmBench.domain(group.subset().orElse(NO_DOMAIN));
  }

  /// Whether it is one of RM-Bench's prompts, whole or not: three right responses, and after them
  /// three wrong ones.
  static boolean takes(Candidates.Group group) {
    return !RewardBench2.SUBSETS.contains(group.subset().orElse(NO_DOMAIN))
        && group.right().lastKey() == 2 * RmBench.STYLES
        && group.right().entrySet().stream()
            .allMatch(one -> one.getValue() == (one.getKey() <= RmBench.STYLES));
  }

  /// Counts prompt by prompt.
  private static final class Count {
    private final VerdictTable verdicts;
    private final VerdictColumn judge;
    private final SortedMap<String, RmBench.Count> domains = new TreeMap<>();
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private boolean asked;

    Count(VerdictTable verdicts, VerdictColumn judge) {
      this.verdicts = verdicts;
      this.judge = judge;
    }

    void add(Candidates.Group group) {
      if (!takes(group)) {
        return;
      }
      asked |= group.rows().values().stream().anyMatch(row -> judge.said(row) != Said.ABSENT);
      if (!group.isWhole()) {
        leftOut.add(LeftOut.Reason.RESPONSES_MISSING);
      } else {
        count(group, domain(group));
      }
    }

    private void count(Candidates.Group group, String domain) {
      switch (group.reading(judge)) {
        case REWARDS -> counted(domain).add(byRewards(group));
        case PAIRS -> counted(domain).add(byPairs(group));
        case UNSCORED -> leftOut.add(LeftOut.Reason.UNSCORED);
        case UNJUDGED -> leftOut.add(LeftOut.Reason.UNJUDGED);
      }
    }

    private RmBench.Count counted(String domain) {
      return domains.computeIfAbsent(domain, _ -> new RmBench.Count());
    }

    private boolean[][] byRewards(Candidates.Group group) {
      List<Double> right = group.rewards(judge.rater().id(), true).orElseThrow();
      List<Double> wrong = group.rewards(judge.rater().id(), false).orElseThrow();
      return matrix((i, j) -> right.get(i) > wrong.get(j));
    }

    private boolean[][] byPairs(Candidates.Group group) {
      List<Integer> right = group.numbers(true);
      List<Integer> wrong = group.numbers(false);
      return matrix((i, j) -> group.wins(verdicts, judge, right.get(i), wrong.get(j)));
    }

    private interface Win {
      boolean of(int right, int wrong);
    }

    private static boolean[][] matrix(Win win) {
      boolean[][] won = new boolean[RmBench.STYLES][RmBench.STYLES];
      for (int i = 0; i < RmBench.STYLES; i++) {
        for (int j = 0; j < RmBench.STYLES; j++) {
          won[i][j] = win.of(i, j);
        }
      }
      return won;
    }

    Optional<RmBenchScore> report() {
      SortedMap<String, RmBench> counted = new TreeMap<>();
      domains.forEach((domain, count) -> counted.put(domain, count.report()));
      return asked ? Optional.of(new RmBenchScore(counted, leftOut.report())) : Optional.empty();
    }
  }
}
