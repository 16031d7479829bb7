package rewarddesk.run;

/// How the judge behaved, apart from its verdicts.
///
/// @param flips comparisons on which it contradicted itself when the order was swapped
/// @param repaired replies that could be read only after it was asked again
/// @param recalled replies that were known from before, so that nobody had to be asked
public record Conduct(long flips, long repaired, long recalled) {
  public static final Conduct NONE = new Conduct(0, 0, 0);
}
