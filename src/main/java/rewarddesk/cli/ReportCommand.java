package rewarddesk.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Part;
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
      "  rewarddesk report my.rdesk --html report.html",
      "  rewarddesk report my.rdesk --only subset=chat --only language=zh"
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

  @Option(
      names = "--only",
      paramLabel = "FACET=VALUE",
      description =
          "Look at a part of the items alone: subset, language, turns, length or a field of the"
              + " data, and its value, (none) for items without one. Several must all hold.")
  private List<String> only = List.of();

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
              this::parts,
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

  private List<Part> parts(List<Facet> facets) {
    try {
      return only.stream().map(written -> Part.parse(written, facets)).toList();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }
}
