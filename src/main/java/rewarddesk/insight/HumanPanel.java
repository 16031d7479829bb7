package rewarddesk.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.stats.agreement.AltTest;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.LeaveOneOut;

/// Several humans on the same items: how far they agree with each other, and whether a judge may
/// stand in for one of them.
///
/// @param humans who
/// @param alpha Krippendorff's, nominal, over A, B and tie; missing labels allowed
/// @param fleiss Fleiss' kappa over the items that all of them ranked; empty with fewer than two
/// @param gwet Gwet's AC1
/// @param leaveOneOut each human, and the judge, against what most of the others say
/// @param altTest whether the judge may replace a human
public record HumanPanel(
    List<Rater> humans,
    Coefficient alpha,
    Optional<Coefficient> fleiss,
    Coefficient gwet,
    LeaveOneOut leaveOneOut,
    AltTest altTest) {
  /// How much better a human may be for the judge's lower cost to be worth it (experts).
  public static final double EPSILON = 0.2;

  public HumanPanel {
    humans = List.copyOf(humans);
  }

  /// Empty with fewer than two humans. Of a pair only items that at least two humans answered
  /// count. Of several judges ask [Humans] instead: what is about the humans alone is then worked
  /// out once.
  ///
  /// @param texts when they have been read: intervals then take items of one prompt together
  public static Optional<HumanPanel> of(
      VerdictTable verdicts, Optional<Texts> texts, VerdictColumn judge) {
    return Humans.of(verdicts, texts).map(humans -> humans.with(judge));
  }

  /// The items that at least two humans ranked, ascending: what its numbers rest on.
  public static long[] items(VerdictTable verdicts) {
    return Arrays.stream(Humans.rows(verdicts)).mapToLong(verdicts::ordinal).toArray();
  }

  /// What the alternative annotator test says, in English, without a full stop.
  public String altTestWords() {
    String few =
        altTest.tooFew().isEmpty() ? "" : ", " + altTest.tooFew().size() + " with too few items";
    return altTest.winningRate().isEmpty()
        ? "no human has " + AltTest.ITEMS_NEEDED + " items that another labelled too"
        : String.format(
            Locale.ROOT,
            "%s: it wins against %.0f %% of the humans%s",
            altTest.mayReplace()
                ? "it may stand in for a human"
                : "it may not stand in for a human",
            100 * altTest.winningRate().getAsDouble(),
            few);
  }
}
