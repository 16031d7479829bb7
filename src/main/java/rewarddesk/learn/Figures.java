package rewarddesk.learn;

import java.util.List;
import java.util.OptionalLong;

/// How often a head is right on decisions it was not fitted to, beside length alone on the same
/// decisions.
///
/// Length alone is the rule "the longer one wins", or "the shorter one wins" where all decisions
/// together prefer that. Its direction has seen the decisions it is measured on, so that it is
/// never below one half: the head has to beat the better of the two rules. Taken fold by fold from
/// the other folds, the direction would be wrong more often than right where length tells little (a
/// fold that leans one way leaves the others leaning the other way), and a head would beat a rule
/// worse than chance. Equal lengths and a logit of 0 count half.
///
/// @param pairs decisions measured on
/// @param prompts different prompts among them
/// @param learned share of decisions that the head predicts
/// @param length the same for length alone
/// @param longerWins whether all decisions together prefer the longer one
/// @param difference learned − length, decision by decision
/// @param deviation standard deviation of that difference for one decision
public record Figures(
    int pairs,
    int prompts,
    Estimate learned,
    Estimate length,
    boolean longerWins,
    Estimate difference,
    double deviation) {
  private static final double Z = 1.959963984540054;

  /// The rule for using a head: the 95 % interval of the difference lies above 0.
  public boolean beatsLength() {
    return difference.low() > 0;
  }

  /// About how many more decisions would be enough to tell, if the head stayed as much better as it
  /// is now: (z · deviation / difference)² in all. Empty when it beats length already, and when it
  /// is not better at all, because then nothing can be said.
  public OptionalLong moreDecisions() {
    if (beatsLength() || difference.value() <= 0) {
      return OptionalLong.empty();
    }
    double root = Z * deviation / difference.value();
    return OptionalLong.of(Math.max(1, (long) Math.ceil(root * root) - pairs));
  }

  /// @param logits what each example was given by weights that have not seen its prompt
  static Figures measure(List<Example> examples, double[] logits) {
    Clusters clusters = new Clusters(examples.stream().map(Example::promptKey).toList());
    int n = examples.size();
    double[] right = new double[n];
    double[] length = lengthAlone(examples);
    double[] difference = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      right[i] = (Math.signum(logits[i]) + 1) / 2;
      difference[i] = right[i] - length[i];
      squares += difference[i] * difference[i];
    }
    Estimate gain = clusters.mean(difference);
    return new Figures(
        n,
        Math.toIntExact(clusters.count()),
        clusters.share(right),
        clusters.share(length),
        preference(examples) >= 0,
        gain,
        Math.sqrt(Math.max(0, squares / n - gain.value() * gain.value())));
  }

  private static double[] lengthAlone(List<Example> examples) {
    boolean longer = preference(examples) >= 0;
    return examples.stream()
        .mapToDouble(example -> longer ? example.longer() : 1 - example.longer())
        .toArray();
  }

  /// Above 0 when the longer response was chosen more often than the shorter one.
  private static double preference(List<Example> examples) {
    return examples.stream().mapToDouble(example -> example.longer() - 0.5).sum();
  }
}
