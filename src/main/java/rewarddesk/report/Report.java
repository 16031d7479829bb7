package rewarddesk.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rewarddesk.insight.Findings;
import rewarddesk.insight.Looked;
import rewarddesk.insight.Part;
import rewarddesk.insight.PartChoice;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.VerdictTable;
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
  /// @param only which part of the items it is about
  /// @throws IllegalArgumentException when there is no such part
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Report of(
      Project project,
      NumberedProfile profile,
      Instant at,
      PartChoice only,
      Cancellation cancel,
      ProgressListener progress) {
    Looked all = Looked.read(project, cancel, progress);
    Looked part = all.only(only.of(all.facets()));
    return new Report(
        String.valueOf(project.file().getFileName()),
        at,
        ProjectReport.of(project, profile, part.verdicts(), cancel),
        Findings.of(part.verdicts(), part.texts().orElseThrow(), cancel));
  }

  /// The parts to which everything it is about belongs; none when it is about all items.
  public List<Part> parts() {
    return findings.verdicts().parts();
  }

  /// One sentence in English without its full stop on what part it is about; empty for all items.
  public Optional<String> partWords() {
    VerdictTable verdicts = findings.verdicts();
    return parts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Only %s – %,d of %,d items; every number is about these alone",
                Part.names(parts()),
                verdicts.rows(),
                verdicts.all()));
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
