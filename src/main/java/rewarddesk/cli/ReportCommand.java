package rewarddesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.ReportCards;
import rewarddesk.project.Project;
import rewarddesk.report.HtmlReport;

/// `rewarddesk report`.
@Command(
    name = "report",
    description = "Count what is there, and say how far each judge agrees with people and gold.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk report my.rdesk",
      "  rewarddesk report my.rdesk --json",
      "  rewarddesk report my.rdesk --html report.html"
    })
final class ReportCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page with charts: one file that needs nothing else.")
  private @Nullable Path html;

  ReportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    try (Project open = session.open(project)) {
      ProjectReport report =
          ProjectReport.of(
              open, ActiveProfile.of(open, session.services().rewards()), session.cancel());
      List<ReportCard> cards = ReportCards.all(open, session.cancel());
      if (json()) {
        console().print(ReportJson.of(report, cards));
      } else {
        console().print(ReportText.of(report, cards));
      }
      if (html != null) {
        write(html, HtmlReport.of(project.getFileName().toString(), cards));
      }
      return ExitCode.OK;
    }
  }

  private static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + file + ".", e);
    }
  }
}
