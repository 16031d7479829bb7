package rewarddesk.insight;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.CohenKappa;
import rewarddesk.stats.agreement.GwetAc;
import rewarddesk.stats.agreement.KrippendorffAlpha;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.agreement.Ratings;

/// How far a judge agrees with labels on some items.
///
/// @param confusion rows: what the judge said; columns: the label
/// @param unreadable of the labelled items that it was asked about, whatever the label, those where
///   its reply was unreadable or did not come
/// @param kappa Cohen's, over A, B and tie, with its bootstrap interval over prompts, as the others
/// @param gwet Gwet's AC1, which does not collapse where nearly all labels are of one kind
/// @param alpha Krippendorff's, nominal, which takes judge and labels for raters of one kind
public record Headline(
    PairTable confusion,
    Proportion unreadable,
    Coefficient kappa,
    Coefficient gwet,
    Coefficient alpha) {
  private static final int[][] PAIRS =
      IntStream.range(0, 9).mapToObj(i -> new int[] {i / 3, i % 3}).toArray(int[][]::new);

  /// @param rows which items
  static Headline of(
      VerdictTable verdicts,
      Prompts prompts,
      VerdictColumn judge,
      VerdictColumn labels,
      IntPredicate rows) {
    Meeting meeting = Meeting.of(verdicts, judge, labels, rows);
    Ratings ratings = ratings(verdicts, prompts, judge, labels, rows);
    return new Headline(
        meeting.table(),
        meeting.unreadable(),
        Coefficient.of(ratings, CohenKappa.NOMINAL, Bootstrap.STANDARD),
        Coefficient.of(ratings, GwetAc.AC1, Bootstrap.STANDARD),
        Coefficient.of(
            ratings, new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL), Bootstrap.STANDARD));
  }

  private static Ratings ratings(
      VerdictTable verdicts,
      Prompts prompts,
      VerdictColumn judge,
      VerdictColumn labels,
      IntPredicate rows) {
    int[] both =
        IntStream.range(0, verdicts.rows())
            .filter(rows)
            .filter(row -> judge.said(row).ranks() && labels.said(row).ranks())
            .toArray();
    int[][] units =
        Arrays.stream(both)
            .mapToObj(row -> PAIRS[3 * judge.said(row).number() + labels.said(row).number()])
            .toArray(int[][]::new);
    return Ratings.of(Meeting.CATEGORIES.size(), units).inClusters(prompts.of(both));
  }

  /// Labelled items where its reply was unreadable or did not come.
  public long unscored() {
    return unreadable.hits();
  }

  /// Share of equal verdicts, a tie being a verdict like any other.
  public Proportion agreement() {
    return confusion.agreement();
  }

  /// Share of equal verdicts where neither said tie.
  public Proportion decisive() {
    return confusion.agreementWithout(Meeting.TIE);
  }
}
