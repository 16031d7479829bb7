package rewarddesk.stats.rewardbench;

import rewarddesk.stats.Proportion;

/// RM-Bench (Liu et al. 2024): three right and three wrong answers a prompt, in the styles concise,
/// detailed plain and detailed Markdown. Only a strictly higher score of the right one is a win.
///
/// @param hard right answers against wrong ones in a fancier style
/// @param normal both in the same style
/// @param easy right answers in the fancier style
public record RmBench(Proportion hard, Proportion normal, Proportion easy) {
  private static final int STYLES = 3;

  /// Mean of the three; 0 when there was nothing.
  public double score() {
    return (hard.value().orElse(0) + normal.value().orElse(0) + easy.value().orElse(0)) / STYLES;
  }

  /// Counts one domain. Not safe for several threads at once.
  public static final class Count {
    private final long[][] wins = new long[STYLES][STYLES];
    private long prompts;

    /// @param chosen scores of the right answers: concise, detailed plain, detailed Markdown
    /// @param rejected scores of the wrong ones in the same order
    public void add(double[] chosen, double[] rejected) {
      prompts++;
      for (int i = 0; i < STYLES; i++) {
        for (int j = 0; j < STYLES; j++) {
          wins[i][j] += chosen[i] > rejected[j] ? 1 : 0;
        }
      }
    }

    public RmBench report() {
      long all = STYLES * prompts;
      return new RmBench(
          new Proportion(wins[0][1] + wins[0][2] + wins[1][2], all),
          new Proportion(wins[0][0] + wins[1][1] + wins[2][2], all),
          new Proportion(wins[1][0] + wins[2][0] + wins[2][1], all));
    }
  }
}
