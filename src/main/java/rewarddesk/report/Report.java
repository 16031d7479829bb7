package rewarddesk.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import rewarddesk.insight.Findings;
import rewarddesk.insight.ReportCard;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.NumberedProfile;

/// All that a report says.
///
/// @param title the project's name
/// @param at when it was made
/// @param project counts
/// @param findings what verdicts and texts say
public record Report(String title, Instant at, ProjectReport project, Findings findings) {

  /// Reads the project; call it beside the window.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Report of(
      Project project,
      NumberedProfile profile,
      Instant at,
      Cancellation cancel,
      ProgressListener progress) {
    return new Report(
        String.valueOf(project.file().getFileName()),
        at,
        ProjectReport.of(project, profile, cancel),
        Findings.of(project, cancel, progress));
  }

  /// The cards, the most trustworthy first.
  public List<ReportCard> bestFirst() {
    Function<ReportCard, Double> lowest =
        card -> -card.decisive().interval95().map(interval -> interval.low()).orElse(0.0);
    return Stream.of(findings.cards())
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing((ReportCard card) -> card.trust().mark())
                .thenComparing(lowest)
                .thenComparing(ReportCard::judge))
        .toList();
  }
}
