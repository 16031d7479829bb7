package rewarddesk.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  public static Optional<ReportCard> of(
      VerdictTable verdicts, List<Facet> facets, VerdictColumn judge, VerdictColumn labels) {
    Meeting meeting = Meeting.of(verdicts, judge, labels);
    if (meeting.met() == 0) {
      return Optional.empty();
    }
    Margins margins = Margins.of(verdicts, judge, labels);
    return Optional.of(
        new ReportCard(
            judge.rater().id(),
            labels.rater(),
            meeting.table(),
            leftOut(judge, meeting),
            calibration(margins),
            margins.hasCurve()
                ? Optional.of(AcceptanceCurve.of(margins.slice(), DELTA))
                : Optional.empty(),
            margins.basis(),
            Accuracy.of(verdicts, judge, labels, margins.sorted()),
            Slices.of(verdicts, facets, judge, labels)));
  }

  private static LeftOut leftOut(VerdictColumn judge, Meeting meeting) {
    return LeftOut.of(LeftOut.Reason.UNSCORED, meeting.firstNothing())
        .and(LeftOut.of(LeftOut.Reason.UNRANKED, meeting.secondNothing()))
        .and(LeftOut.of(LeftOut.Reason.UNLABELLED, judge.answers() - meeting.met()));
  }

  /// Every labelled item counts here, drawn at random or not: the fit asks how often a margin is
  /// right, and not how common margins are.
  private static Optional<CalibratedJudge> calibration(Margins margins) {
    return CalibratedJudge.of(
        margins.decided(),
        margins.right(),
        IntStream.range(0, margins.decided().length).toArray(),
        LeftOut.of(LeftOut.Reason.NO_MARGIN, margins.decidedWithoutMargin()),
        SEED);
  }
}
