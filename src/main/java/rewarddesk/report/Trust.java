package rewarddesk.report;

import java.util.Locale;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.fewlabels.LabelsNeeded;

/// A judge's mark in words, with the reason.
///
/// @param mark the mark
/// @param reason one plain sentence
public record Trust(Mark mark, String reason) {
  private static final long LABELS_NEEDED = 50;
  private static final double GOOD = 0.8;
  private static final double CHANCE = 0.5;
  private static final double UNSCORED_AT_MOST = 0.05;
  private static final double WIDTH = 0.1;

  /// How far a judge may be relied on.
  public enum Mark {
    TRUSTWORTHY,
    CAUTION,
    NOT_YET;

    /// As it is printed: `not yet`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// Trustworthy: the whole 95 % interval of the agreement without ties is at 80 % or above, and at
  /// most 5 % of the labelled items have no verdict. Not yet: fewer than 50 labels, or the interval
  /// reaches one half, which a coin does too. Caution: anything else.
  ///
  /// @param decisive agreement where neither said tie
  /// @param unscored labelled items where the judge gave no readable verdict
  public static Trust of(Proportion decisive, long unscored) {
    if (decisive.trials() < LABELS_NEEDED) {
      return new Trust(
          Mark.NOT_YET,
          "only %d comparable labels; %d more are needed for a first answer"
              .formatted(decisive.trials(), LABELS_NEEDED - decisive.trials()));
    }
    Interval interval = decisive.interval95().orElseThrow();
    if (interval.low() <= CHANCE) {
      return new Trust(Mark.NOT_YET, "it may be no better than a coin: " + words(decisive));
    }
    Proportion missing = new Proportion(unscored, unscored + decisive.trials());
    if (missing.value().orElse(0) > UNSCORED_AT_MOST) {
      return new Trust(
          Mark.CAUTION,
          "%d labelled items have no readable verdict; the others: %s"
              .formatted(unscored, words(decisive)));
    }
    return interval.low() >= GOOD
        ? new Trust(Mark.TRUSTWORTHY, words(decisive))
        : new Trust(Mark.CAUTION, words(decisive) + more(decisive));
  }

  private static String words(Proportion share) {
    Interval interval = share.interval95().orElseThrow();
    return String.format(
        Locale.ROOT,
        "it agrees on %.1f %% of %,d labels, with 95 %% confidence on %.1f to %.1f %%",
        100 * share.value().orElseThrow(),
        share.trials(),
        100 * interval.low(),
        100 * interval.high());
  }

  private static String more(Proportion share) {
    long more = LabelsNeeded.more(share, WIDTH);
    return more == 0
        ? ""
        : String.format(Locale.ROOT, "; %,d more labels would bring that to 10 points", more);
  }
}
