package rewarddesk.insight;

import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.model.Slot;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.bias.AlwaysLongest;
import rewarddesk.stats.calibration.CalibratedJudge;
import rewarddesk.stats.calibration.Reliability;

/// Makes report cards from verdicts.
public final class ReportCards {
  /// Chance that any guarantee of the acceptance curve is wrong.
  public static final double DELTA = 0.05;

  private static final long SEED = 1;

  private ReportCards() {}

  /// Empty when no item has both a judgment and a label.
  ///
  /// @param texts when they have been read; before that parts by what stands in them are missing,
  ///   and items of one prompt are taken as independent
  public static Optional<ReportCard> of(
      VerdictTable verdicts, Optional<Texts> texts, VerdictColumn judge, VerdictColumn labels) {
    Meeting meeting = Meeting.of(verdicts, judge, labels);
    if (meeting.met() == 0) {
      return Optional.empty();
    }
    Prompts prompts = new Prompts(texts);
    Margins margins = Margins.of(verdicts, judge, labels);
    return Optional.of(
        new ReportCard(
            judge.rater().id(),
            labels.rater(),
            Headline.of(verdicts, prompts, judge, labels, row -> true),
            audit(verdicts, prompts, judge, labels),
            texts.map(read -> longest(read, judge, labels)),
            leftOut(judge, meeting),
            calibration(margins, prompts),
            margins.hasCurve()
                ? Optional.of(AcceptanceCurve.of(margins.slice(), DELTA))
                : Optional.empty(),
            margins.basis(),
            Accuracy.of(verdicts, judge, labels, margins.sorted()),
            Slices.of(verdicts, Facets.of(verdicts, texts), judge, labels)));
  }

  private static Optional<Headline> audit(
      VerdictTable verdicts, Prompts prompts, VerdictColumn judge, VerdictColumn labels) {
    return labels.rater().worksHere()
        ? Optional.of(
            Headline.of(
                verdicts, prompts, judge, labels, row -> verdicts.isDrawn(row, labels.rater())))
        : Optional.empty();
  }

  private static AlwaysLongest longest(Texts texts, VerdictColumn judge, VerdictColumn labels) {
    AlwaysLongest.Count count = new AlwaysLongest.Count();
    for (int row = 0; row < texts.rows(); row++) {
      count.add(
          texts.length(row, Slot.A),
          texts.length(row, Slot.B),
          judge.said(row).choice(),
          labels.said(row).choice());
    }
    return count.report();
  }

  private static LeftOut leftOut(VerdictColumn judge, Meeting meeting) {
    return LeftOut.of(LeftOut.Reason.UNSCORED, meeting.firstNothing())
        .and(LeftOut.of(LeftOut.Reason.UNRANKED, meeting.secondNothing()))
        .and(LeftOut.of(LeftOut.Reason.UNLABELLED, judge.answers() - meeting.met()));
  }

  /// Every item whose label prefers a side counts here, drawn at random or not: the fit asks how
  /// often a margin is right, and not how common margins are.
  private static Optional<CalibratedJudge> calibration(Margins margins, Prompts prompts) {
    return CalibratedJudge.of(
        margins.decided(),
        margins.right(),
        prompts.of(margins.decidedRows()),
        LeftOut.of(LeftOut.Reason.NO_MARGIN, margins.decidedWithoutMargin()),
        SEED);
  }

  /// The items of one bin of the reliability diagram, ascending. Fits again, which takes as long as
  /// the card's own.
  ///
  /// @param texts as for the card
  /// @param bin from 0
  public static long[] items(
      VerdictTable verdicts,
      Optional<Texts> texts,
      VerdictColumn judge,
      VerdictColumn labels,
      int bin) {
    Margins margins = Margins.of(verdicts, judge, labels);
    int[] rows = margins.decidedRows();
    double[] confidences =
        CalibratedJudge.unseen(
            margins.decided(), margins.right(), new Prompts(texts).of(rows), SEED);
    return IntStream.range(0, rows.length)
        .filter(i -> Reliability.bin(confidences[i]) == bin)
        .mapToLong(i -> verdicts.ordinal(rows[i]))
        .toArray();
  }
}
