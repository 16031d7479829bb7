package rewarddesk.insight;

import rewarddesk.model.Annotation;
import rewarddesk.model.Manner;
import rewarddesk.model.Verdict;
import rewarddesk.stats.Proportion;

/// Counts decisions of people that were made faster than anybody reads. They count in every other
/// figure all the same. Not safe for several threads.
public final class HasteCount {
  /// How it is judged, for people; as the review screen marks decisions when they are made.
  public static final String RULE =
      "active time below what 25 words a second need for both responses, at least one second and"
          + " at most ten. Skips, and decisions kept or changed after a reveal, are not counted.";

  private long counted;
  private long hasty;

  /// @param annotation of a human
  public void add(Annotation annotation) {
    if (counts(annotation)) {
      counted++;
      hasty += annotation.hasty() ? 1 : 0;
    }
  }

  /// Whether a decision's reading was timed, so that it can be too fast.
  static boolean counts(Annotation annotation) {
    boolean skipped = annotation.verdict() instanceof Verdict.Skipped;
    boolean timed = !annotation.active().isZero();
    return timed && !skipped && !(annotation.manner() instanceof Manner.AfterReveal);
  }

  public Proportion share() {
    return new Proportion(hasty, counted);
  }
}
