package rewarddesk.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rewarddesk.project.Project;

/// `rewarddesk report`.
@Command(
    name = "report",
    description = "Count what is there, and say how far each judge agrees with people and gold.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk report my.rdesk",
      "  rewarddesk report my.rdesk --json"
    })
final class ReportCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  ReportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    try (Project open = session.open(project)) {
      ProjectReport report =
          ProjectReport.of(
              open, ActiveProfile.of(open, session.services().rewards()), session.cancel());
      if (json()) {
        console().print(ReportJson.of(report));
      } else {
        console().print(ReportText.of(report));
      }
      return ExitCode.OK;
    }
  }
}
