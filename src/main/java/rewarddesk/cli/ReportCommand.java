package rewarddesk.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.project.Project;
import rewarddesk.report.Report;
import rewarddesk.report.ReportFile;
import rewarddesk.report.ReportJson;

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
      description =
          "Also write a page with charts, one file that needs nothing else; JSON when its name"
              + " ends in .json.")
  private @Nullable Path html;

  ReportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    try (Project open = session.open(project)) {
      Report report =
          Report.of(
              open,
              ActiveProfile.of(open, session.services().rewards()),
              session.services().clock().instant(),
              session.cancel(),
              console().progress("Reading"));
      if (json()) {
        console().print(ReportJson.of(report));
      } else {
        console().print(ReportText.of(report));
      }
      if (html != null) {
        ReportFile.write(report, html);
      }
      return ExitCode.OK;
    }
  }
}
