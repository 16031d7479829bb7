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

/// What several humans say on the same items, whichever judge is put beside them. Their
/// coefficients, which draw the items again a thousand times, are worked out once for all judges.
/// Immutable.
final class Humans {
  private static final int CATEGORIES = 3;
  private static final long SEED = 1;

  private final List<Rater> raters;
  private final int[] rows;
  private final int[][] units;
  private final int[] promptOf;
  private final Coefficient alpha;
  private final Coefficient fleiss;
  private final Coefficient gwet;

  private Humans(VerdictTable verdicts, Prompts prompts, List<VerdictColumn> humans) {
    this.raters = humans.stream().map(VerdictColumn::rater).toList();
    this.rows = rows(verdicts, humans);
    this.units = Arrays.stream(rows).mapToObj(row -> labels(humans, row)).toArray(int[][]::new);
    this.promptOf = prompts.of(rows);
    Ratings ratings = Ratings.of(CATEGORIES, units).inClusters(promptOf);
    this.alpha = coefficient(ratings, new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL));
    this.fleiss = coefficient(ratings, new FleissKappa(humans.size()));
    this.gwet = coefficient(ratings, GwetAc.AC1);
  }

  /// Empty with fewer than two.
  ///
  /// @param texts when they have been read: intervals then take items of one prompt together
  static Optional<Humans> of(VerdictTable verdicts, Optional<Texts> texts) {
    List<VerdictColumn> humans = columns(verdicts);
    return humans.size() < 2
        ? Optional.empty()
        : Optional.of(new Humans(verdicts, new Prompts(texts), humans));
  }

  /// The rows that at least two of them ranked, ascending.
  static int[] rows(VerdictTable verdicts) {
    return rows(verdicts, columns(verdicts));
  }

  /// A judge in the place of one of them.
  HumanPanel with(VerdictColumn judge) {
    int[] said = Arrays.stream(rows).map(row -> label(judge.said(row))).toArray();
    return new HumanPanel(
        raters,
        alpha,
        Optional.of(fleiss).filter(kappa -> kappa.estimate().n() > 1),
        gwet,
        LeaveOneOut.of(CATEGORIES, said, units, promptOf, SEED),
        AltTest.of(said, units, HumanPanel.EPSILON));
  }

  private static List<VerdictColumn> columns(VerdictTable verdicts) {
    List<VerdictColumn> humans = new ArrayList<>(verdicts.annotators());
    boolean alone =
        humans.stream().allMatch(one -> one.rater().id().startsWith(Annotation.IMPORTED));
    if (alone && verdicts.people().answers() > 0) {
      humans.add(verdicts.people());
    }
    return humans;
  }

  private static int[] rows(VerdictTable verdicts, List<VerdictColumn> humans) {
    return IntStream.range(0, verdicts.rows())
        .filter(row -> answered(labels(humans, row)) >= 2)
        .toArray();
  }

  private static long answered(int[] labels) {
    return Arrays.stream(labels).filter(label -> label != Ratings.MISSING).count();
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
