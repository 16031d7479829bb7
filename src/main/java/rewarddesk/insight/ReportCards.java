package rewarddesk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.CalibratedJudge;

/// Makes report cards from verdicts.
public final class ReportCards {
  /// Chance that any guarantee of the acceptance curve is wrong.
  public static final double DELTA = 0.05;

  private static final long SEED = 1;

  private ReportCards() {}

  /// Reads the project once and makes all its cards, with parts by subset and language.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static List<ReportCard> all(Project project, Cancellation cancel) {
    VerdictTable verdicts = VerdictTable.read(project, cancel, ProgressListener.NONE);
    return all(verdicts, List.of(verdicts.subsets(), verdicts.languages()));
  }

  /// By judge, labels of people before gold; judges without any label are absent.
  ///
  /// @param facets by which the slices are made
  public static List<ReportCard> all(VerdictTable verdicts, List<Facet> facets) {
    List<ReportCard> cards = new ArrayList<>();
    for (VerdictColumn judge : verdicts.judges()) {
      for (VerdictColumn labels : List.of(verdicts.people(), verdicts.gold())) {
        of(verdicts, facets, judge, labels).ifPresent(cards::add);
      }
    }
    return List.copyOf(cards);
  }

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
            margins.labels() == 0
                ? Optional.empty()
                : Optional.of(AcceptanceCurve.of(margins.slice(), DELTA)),
            margins.audited(),
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
        margins.labelled(),
        margins.right(),
        IntStream.range(0, margins.labels()).toArray(),
        LeftOut.of(LeftOut.Reason.NO_MARGIN, margins.withoutMargin()),
        SEED);
  }
}
