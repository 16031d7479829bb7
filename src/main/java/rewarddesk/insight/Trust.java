package rewarddesk.insight;

import java.util.Comparator;
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
/// @param basis how the labels were chosen
/// @param outside comparable labels that were decided outside the audit slice
/// @param drawn comparable labels of the audit slice
public record Trust(
    Mark mark,
    Why why,
    Proportion decisive,
    long unscored,
    long more,
    Basis basis,
    long outside,
    long drawn) {
  /// Fewest comparable labels of a mark.
  public static final long LABELS_NEEDED = 50;

  /// The most trustworthy first; of one mark, the one with the higher lower bound.
  public static final Comparator<Trust> BEST_FIRST =
      Comparator.comparing(Trust::mark)
          .thenComparingDouble(
              trust -> -trust.decisive().interval95().map(Interval::low).orElse(0.0));

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

  /// How the labels that a mark rests on were chosen. In which order the queue brought an item is
  /// not kept with its decision, so that only the audit slice is known to be drawn by lot.
  public enum Basis {
    /// All there are: they came with the data, or all belong to the audit slice.
    ALL,
    /// Those of the audit slice; others were decided outside it.
    AUDIT,
    /// All there are, some decided outside the audit slice, which is too small for a mark.
    CHOSEN
  }

  /// The mark by people's decisions rests on the audit slice alone where others were decided
  /// outside it and the slice holds enough comparable labels.
  public static Trust of(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {
    Meeting all = Meeting.of(verdicts, judge, labels);
    if (!labels.rater().worksHere()) {
      return of(decisive(all), all.unreadable());
    }
    Meeting drawn =
        Meeting.of(verdicts, judge, labels, row -> verdicts.isDrawn(row, labels.rater()));
    return of(decisive(all), all.unreadable(), decisive(drawn), drawn.unreadable());
  }

  private static Proportion decisive(Meeting meeting) {
    return meeting.table().agreementWithout(Meeting.TIE);
  }

  /// Trustworthy: the whole 95 % interval of the agreement without ties is at 80 % or above, and at
  /// most 5 % of the labelled items have no verdict. Not yet: fewer than 50 labels, or the interval
  /// reaches one half, which a coin does too. Caution: anything else.
  ///
  /// @param decisive agreement where neither said tie
  /// @param unreadable of the labelled items, whatever the label, those where the judge gave no
  ///   readable verdict
  public static Trust of(Proportion decisive, Proportion unreadable) {
    return of(decisive, unreadable, Basis.ALL, 0, 0);
  }

  /// @param drawn agreement on the audit slice where neither said tie
  /// @param drawnUnreadable of the labelled items of the slice, those without a readable verdict
  static Trust of(
      Proportion decisive, Proportion unreadable, Proportion drawn, Proportion drawnUnreadable) {
    long outside = decisive.trials() - drawn.trials();
    if (outside == 0) {
      return of(decisive, unreadable, Basis.ALL, 0, drawn.trials());
    }
    return drawn.trials() >= LABELS_NEEDED
        ? of(drawn, drawnUnreadable, Basis.AUDIT, outside, drawn.trials())
        : of(decisive, unreadable, Basis.CHOSEN, outside, drawn.trials());
  }

  private static Trust of(
      Proportion decisive, Proportion unreadable, Basis basis, long outside, long drawn) {
    long unscored = unreadable.hits();
    if (decisive.trials() < LABELS_NEEDED) {
      long missing = LABELS_NEEDED - decisive.trials();
      return new Trust(
          Mark.NOT_YET, Why.TOO_FEW_LABELS, decisive, unscored, missing, basis, outside, drawn);
    }
    Interval interval = decisive.interval95().orElseThrow();
    Mark mark = Mark.CAUTION;
    Why why = Why.NOT_GOOD_ENOUGH;
    if (interval.low() <= CHANCE) {
      mark = Mark.NOT_YET;
      why = Why.LIKE_A_COIN;
    } else if (unreadable.value().orElse(0) > UNSCORED_AT_MOST) {
      why = Why.UNREADABLE;
    } else if (interval.low() >= GOOD) {
      mark = Mark.TRUSTWORTHY;
      why = Why.GOOD_ENOUGH;
    }
    long more = why == Why.NOT_GOOD_ENOUGH ? LabelsNeeded.more(decisive, WIDTH) : 0;
    return new Trust(mark, why, decisive, unscored, more, basis, outside, drawn);
  }

  /// One plain sentence in English, without its full stop.
  public String reason() {
    return saysBasis() ? whyInWords() + basisInWords() : whyInWords();
  }

  /// Whether it matters how the labels were chosen: there is a mark, and not all were drawn by lot.
  public boolean saysBasis() {
    return basis != Basis.ALL && why != Why.TOO_FEW_LABELS;
  }

  private String basisInWords() {
    return switch (basis) {
      case ALL -> "";
      case AUDIT ->
          String.format(
              Locale.ROOT,
              "; that is the audit slice alone, drawn by lot, without %,d label%s decided outside"
                  + " it",
              outside,
              outside == 1 ? "" : "s");
      case CHOSEN ->
          String.format(
              Locale.ROOT,
              "; %,d of these labels %s decided outside the audit slice, not drawn by lot, and may"
                  + " be easier or harder than the rest",
              outside,
              outside == 1 ? "was" : "were");
    };
  }

  private String whyInWords() {
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
