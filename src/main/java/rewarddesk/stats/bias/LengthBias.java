package rewarddesk.stats.bias;

import java.util.Arrays;
import java.util.Optional;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// Whether a judge follows length, and whether it is any better than always calling the longer
/// response the better one.
///
/// @param preference how often judge and labels prefer the longer side, where the lengths differ by
///   more than [#MARGIN] characters
/// @param judgeRight decisive verdicts that agree with a decisive label, where the lengths differ
///   at all
/// @param longestRight how often "the longer one" agrees with the same labels
/// @param paired the judge (first) against "the longer one" (second) on those items
/// @param slope column 0: log-odds of preferring A by ln(length A / length B); column 1: the
///   intercept; errors from the sandwich over prompts. Empty when no finite fit exists
public record LengthBias(
    TraitPreference preference,
    Proportion judgeRight,
    Proportion longestRight,
    McNemar paired,
    Optional<LogisticFit> slope) {
  /// Characters by which one side must be longer (AlpacaEval).
  public static final int MARGIN = 30;

  /// Keeps a few numbers an item. Not safe for several threads at once.
  public static final class Count {
    private final TraitPreference.Count preference = new TraitPreference.Count();
    private final long[] paired = new long[4];
    private double[] logRatios = new double[64];
    private boolean[] prefersA = new boolean[64];
    private int[] prompts = new int[64];
    private int decided;

    /// @param prompt items of one prompt belong together in the slope's errors
    /// @param lengthA characters (code points) of side A
    /// @param label what a human or gold said; `NONE` where nobody did
    public void add(int prompt, long lengthA, long lengthB, Choice judge, Choice label) {
      boolean clear = Math.abs(lengthA - lengthB) > MARGIN;
      preference.add(clear && lengthA > lengthB, clear && lengthB > lengthA, judge, label);
      if (judge.decisive()) {
        keep(prompt, Math.log((lengthA + 1.0) / (lengthB + 1.0)), judge == Choice.A);
        if (label.decisive() && lengthA != lengthB) {
          Choice longer = lengthA > lengthB ? Choice.A : Choice.B;
          paired[(judge == label ? 0 : 2) + (longer == label ? 0 : 1)]++;
        }
      }
    }

    private void keep(int prompt, double logRatio, boolean a) {
      if (decided == logRatios.length) {
        logRatios = Arrays.copyOf(logRatios, 2 * decided);
        prefersA = Arrays.copyOf(prefersA, 2 * decided);
        prompts = Arrays.copyOf(prompts, 2 * decided);
      }
      prompts[decided] = prompt;
      logRatios[decided] = logRatio;
      prefersA[decided++] = a;
    }

    public LengthBias report() {
      long n = Arrays.stream(paired).sum();
      return new LengthBias(
          preference.report(),
          new Proportion(paired[0] + paired[1], n),
          new Proportion(paired[0] + paired[2], n),
          new McNemar(paired[0], paired[1], paired[2], paired[3]),
          slope());
    }

    private Optional<LogisticFit> slope() {
      double[][] rows = new double[decided][];
      double[] outcomes = new double[decided];
      for (int i = 0; i < decided; i++) {
        rows[i] = new double[] {logRatios[i], 1};
        outcomes[i] = prefersA[i] ? 1 : 0;
      }
      return LogisticFit.of(rows, outcomes, Clusters.byKey(Arrays.copyOf(prompts, decided)));
    }
  }
}
