package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.model.Annotation;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.agreement.AltTest;
import rewarddesk.stats.agreement.ChanceModel;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.FleissKappa;
import rewarddesk.stats.agreement.GwetAc;
import rewarddesk.stats.agreement.KrippendorffAlpha;
import rewarddesk.stats.agreement.LeaveOneOut;
import rewarddesk.stats.agreement.Ratings;

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

  private static final int CATEGORIES = 3;
  private static final long SEED = 1;

  public HumanPanel {
    humans = List.copyOf(humans);
  }

  /// Empty with fewer than two humans. Of a pair only items that at least two humans answered
  /// count.
  ///
  /// @param texts when they have been read: intervals then take items of one prompt together
  public static Optional<HumanPanel> of(
      VerdictTable verdicts, Optional<Texts> texts, VerdictColumn judge) {
    List<VerdictColumn> humans = humans(verdicts);
    return humans.size() < 2
        ? Optional.empty()
        : Optional.of(of(verdicts, new Prompts(texts), judge, humans));
  }

  private static List<VerdictColumn> humans(VerdictTable verdicts) {
    List<VerdictColumn> humans = new ArrayList<>(verdicts.annotators());
    boolean alone =
        humans.stream().allMatch(one -> one.rater().id().startsWith(Annotation.IMPORTED));
    if (alone && verdicts.people().answers() > 0) {
      humans.add(verdicts.people());
    }
    return humans;
  }

  /// The items that at least two humans ranked, ascending: what its numbers rest on.
  public static long[] items(VerdictTable verdicts) {
    List<VerdictColumn> humans = humans(verdicts);
    return IntStream.range(0, verdicts.rows())
        .filter(row -> answered(labels(humans, row)) >= 2)
        .mapToLong(verdicts::ordinal)
        .toArray();
  }

  private static long answered(int[] labels) {
    return Arrays.stream(labels).filter(label -> label != Ratings.MISSING).count();
  }

  private static HumanPanel of(
      VerdictTable verdicts, Prompts prompts, VerdictColumn judge, List<VerdictColumn> humans) {
    int[][] rows = new int[verdicts.rows()][];
    int[] judged = new int[verdicts.rows()];
    int[] items = new int[verdicts.rows()];
    int n = 0;
    for (int row = 0; row < verdicts.rows(); row++) {
      int[] labels = labels(humans, row);
      if (answered(labels) >= 2) {
        items[n] = row;
        judged[n] = label(judge.said(row));
        rows[n++] = labels;
      }
    }
    int[][] units = Arrays.copyOf(rows, n);
    int[] promptOf = prompts.of(Arrays.copyOf(items, n));
    Ratings ratings = Ratings.of(CATEGORIES, units).inClusters(promptOf);
    int[] said = Arrays.copyOf(judged, n);
    return new HumanPanel(
        humans.stream().map(VerdictColumn::rater).toList(),
        coefficient(ratings, new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL)),
        Optional.of(coefficient(ratings, new FleissKappa(humans.size())))
            .filter(kappa -> kappa.estimate().n() > 1),
        coefficient(ratings, GwetAc.AC1),
        LeaveOneOut.of(CATEGORIES, said, units, promptOf, SEED),
        AltTest.of(said, units, EPSILON));
  }

  private static Coefficient coefficient(Ratings ratings, ChanceModel model) {
    return Coefficient.of(ratings, model, Bootstrap.STANDARD);
  }

  private static int[] labels(List<VerdictColumn> humans, int row) {
    return humans.stream().mapToInt(human -> label(human.said(row))).toArray();
  }

  private static int label(Said said) {
    return said.ranks() ? said.number() : Ratings.MISSING;
  }
}
