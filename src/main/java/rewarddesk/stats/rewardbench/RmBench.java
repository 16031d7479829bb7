package rewarddesk.stats.rewardbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.WeightedShares;

/// RM-Bench (Liu et al. 2024) on one domain: three right and three wrong answers a prompt, in the
/// styles concise, detailed plain and detailed Markdown. Only a right answer that strictly wins
/// counts.
///
/// Of the intervals: the nine pairs of a prompt are not nine items, so that each number rests on as
/// many items as there are prompts (Wilson).
///
/// @param prompts how many
/// @param wins by style of the right answer, then of the wrong one: prompts where the right one
///   wins
public record RmBench(long prompts, List<List<Long>> wins) {
  /// Styles of an answer.
  public static final int STYLES = 3;

  /// The domains of the benchmark. Finer names begin with them: `safety-refuse` is `safety`.
  public static final List<String> DOMAINS = List.of("chat", "math", "code", "safety");

  public RmBench {
    wins = wins.stream().map(List::copyOf).toList();
  }

  /// The domain that a name belongs to; the name itself when it is none of the benchmark's.
  public static String domain(String name) {
    return DOMAINS.stream().filter(name::startsWith).findFirst().orElse(name);
  }

  /// One cell of the matrix.
  ///
  /// @param right style of the right answer, 0 to 2
  /// @param wrong style of the wrong one
  public Proportion cell(int right, int wrong) {
    return new Proportion(wins.get(right).get(wrong), prompts);
  }

  /// Right answers against wrong ones in a fancier style.
  public Estimate hard() {
    return share(won(0, 1) + won(0, 2) + won(1, 2), STYLES);
  }

  /// Both in the same style.
  public Estimate normal() {
    return share(won(0, 0) + won(1, 1) + won(2, 2), STYLES);
  }

  /// Right answers in the fancier style.
  public Estimate easy() {
    return share(won(1, 0) + won(2, 0) + won(2, 1), STYLES);
  }

  /// Mean of the three.
  public Estimate score() {
    long all = wins.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    return share(all, STYLES * STYLES);
  }

  /// The plain mean of a number over domains, as the benchmark reports it.
  public static Estimate mean(List<Estimate> domains) {
    WeightedShares shares = new WeightedShares();
    domains.forEach(one -> shares.add(1, one.value().orElseThrow(), (double) one.n()));
    return shares.mean();
  }

  private long won(int right, int wrong) {
    return wins.get(right).get(wrong);
  }

  private Estimate share(long won, int pairs) {
    if (prompts == 0) {
      return Estimate.undefined(0, LeftOut.NONE);
    }
    double share = (double) won / (pairs * prompts);
    return Estimate.of(share, Proportion.wilson95(share, (double) prompts), prompts, LeftOut.NONE);
  }

  /// Counts one domain. Not safe for several threads at once.
  public static final class Count {
    private final long[][] wins = new long[STYLES][STYLES];
    private long prompts;

    /// @param won by style of the right answer, then of the wrong one: whether the right one
    ///   strictly wins
    public void add(boolean[][] won) {
      prompts++;
      for (int i = 0; i < STYLES; i++) {
        for (int j = 0; j < STYLES; j++) {
          wins[i][j] += won[i][j] ? 1 : 0;
        }
      }
    }

    /// Adds another domain.
    public void add(RmBench other) {
      prompts += other.prompts;
      for (int i = 0; i < STYLES; i++) {
        for (int j = 0; j < STYLES; j++) {
          wins[i][j] += other.won(i, j);
        }
      }
    }

    public RmBench report() {
      List<List<Long>> all = new ArrayList<>();
      for (long[] row : wins) {
        all.add(Arrays.stream(row).boxed().toList());
      }
      return new RmBench(prompts, all);
    }
  }
}
