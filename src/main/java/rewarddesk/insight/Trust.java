package rewarddesk.insight;

import java.util.Locale;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.fewlabels.LabelsNeeded;

/// A judge's mark with the reason.
///
/// @param mark the mark
/// @param why what decided it
/// @param decisive agreement where neither said tie
/// @param unscored labelled items without a readable verdict
/// @param more labels that are missing: for a first answer when there are too few, for an interval
///   of ten points when it is not good enough; 0 otherwise
public record Trust(Mark mark, Why why, Proportion decisive, long unscored, long more) {
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

  /// What decides a mark.
  public enum Why {
    TOO_FEW_LABELS,
    LIKE_A_COIN,
    UNREADABLE,
    GOOD_ENOUGH,
    NOT_GOOD_ENOUGH
  }

  /// Trustworthy: the whole 95 % interval of the agreement without ties is at 80 % or above, and at
  /// most 5 % of the labelled items have no verdict. Not yet: fewer than 50 labels, or the interval
  /// reaches one half, which a coin does too. Caution: anything else.
  ///
  /// @param decisive agreement where neither said tie
  /// @param unscored labelled items where the judge gave no readable verdict
  public static Trust of(Proportion decisive, long unscored) {
    if (decisive.trials() < LABELS_NEEDED) {
      long missing = LABELS_NEEDED - decisive.trials();
      return new Trust(Mark.NOT_YET, Why.TOO_FEW_LABELS, decisive, unscored, missing);
    }
    Interval interval = decisive.interval95().orElseThrow();
    if (interval.low() <= CHANCE) {
      return new Trust(Mark.NOT_YET, Why.LIKE_A_COIN, decisive, unscored, 0);
    }
    Proportion missing = new Proportion(unscored, unscored + decisive.trials());
    if (missing.value().orElse(0) > UNSCORED_AT_MOST) {
      return new Trust(Mark.CAUTION, Why.UNREADABLE, decisive, unscored, 0);
    }
    if (interval.low() >= GOOD) {
      return new Trust(Mark.TRUSTWORTHY, Why.GOOD_ENOUGH, decisive, unscored, 0);
    }
    long more = LabelsNeeded.more(decisive, WIDTH);
    return new Trust(Mark.CAUTION, Why.NOT_GOOD_ENOUGH, decisive, unscored, more);
  }

  /// One plain sentence in English, without its full stop.
  public String reason() {
    return switch (why) {
      case TOO_FEW_LABELS ->
          "only %d comparable label%s; %d more %s needed for a first answer"
              .formatted(
                  decisive.trials(),
                  decisive.trials() == 1 ? "" : "s",
                  more,
                  more == 1 ? "is" : "are");
      case LIKE_A_COIN -> "it may be no better than a coin: " + words();
      case UNREADABLE ->
          "%d labelled items have no readable verdict; the others: %s".formatted(unscored, words());
      case GOOD_ENOUGH -> words();
      case NOT_GOOD_ENOUGH ->
          more == 0
              ? words()
              : words()
                  + String.format(
                      Locale.ROOT, "; %,d more labels would bring that to 10 points", more);
    };
  }

  private String words() {
    Interval interval = decisive.interval95().orElseThrow();
    return String.format(
        Locale.ROOT,
        "it agrees on %.1f %% of %,d labels, with 95 %% confidence on %.1f to %.1f %%",
        100 * decisive.value().orElseThrow(),
        decisive.trials(),
        100 * interval.low(),
        100 * interval.high());
  }
}
