package rewarddesk.insight;

import java.util.Optional;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.CalibratedJudge;

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
}
