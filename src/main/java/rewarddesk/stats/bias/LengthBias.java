package rewarddesk.stats.bias;

import java.util.Arrays;
import java.util.Optional;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.LogisticFit;

/// Whether a judge follows length, and whether it is any better than always calling the longer
/// response the better one.
///
/// @param preference how often judge and labels prefer the longer side, where the lengths differ by
///   more than [#MARGIN] characters
/// @param longest the judge beside "the longer one", where the lengths differ at all
/// @param slope column 0: log-odds of preferring A by ln(length A / length B); column 1: the
///   intercept; errors from the sandwich over prompts. Empty when no finite fit exists
public record LengthBias(
    TraitPreference preference, AlwaysLongest longest, Optional<LogisticFit> slope) {
  /// Characters by which one side must be longer (AlpacaEval).
  public static final int MARGIN = 30;

  /// Keeps a few numbers an item. Not safe for several threads at once.
  public static final class Count {
    private final TraitPreference.Count preference = new TraitPreference.Count();
    private final AlwaysLongest.Count longest = new AlwaysLongest.Count();
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
      longest.add(lengthA, lengthB, judge, label);
      if (judge.decisive()) {
        keep(prompt, Math.log((lengthA + 1.0) / (lengthB + 1.0)), judge == Choice.A);
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
      return new LengthBias(preference.report(), longest.report(), slope());
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
