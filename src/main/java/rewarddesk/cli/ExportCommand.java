package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.export.ExportReport;
import rewarddesk.export.ExportRequest;
import rewarddesk.export.Exporter;
import rewarddesk.project.Project;

/// `rewarddesk export`.
@Command(
    name = "export",
    description = "Write chosen and rejected responses as training data.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk export my.rdesk --to trl --out data",
      "  rewarddesk export my.rdesk --to trl --out data --source human-else-judge --min-margin 1",
      "",
      "Ties, both bad, skipped and undecided comparisons are left out and counted."
    })
final class ExportCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TARGET",
      description = "Who is to read the data: trl.")
  private String target = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the files; made when it is missing.")
  private Path folder = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      defaultValue = "human",
      description = "Whose verdict counts: human (default) or human-else-judge.")
  private String source = "human";

  @Option(
      names = "--min-margin",
      paramLabel = "X",
      defaultValue = "0",
      description = "With human-else-judge: the least margin of a judge's verdict (default: 0).")
  private double minMargin;

  @Option(
      names = "--judge",
      paramLabel = "JUDGE",
      description = "With human-else-judge: whose verdicts (default: each item's latest).")
  private Optional<String> judge = Optional.empty();

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    Exporter exporter = session.services().exporter();
    if (!exporter.targets().contains(target)) {
      throw CommandFailure.usage(
          "There is no target \"%s\". There are: %s."
              .formatted(target, String.join(", ", exporter.targets())));
    }
    if (!(minMargin >= 0 && Double.isFinite(minMargin))) {
      throw CommandFailure.usage("--min-margin is a number of 0 or more.");
    }
    ExportRequest request = new ExportRequest(target, folder, source(), minMargin, judge);
    try (Project open = session.open(project)) {
      tell(exporter.export(open, request, console().progress("Exporting"), session.cancel()));
      return ExitCode.OK;
    }
  }

  private ExportRequest.VerdictSource source() {
    return switch (source) {
      case "human" -> ExportRequest.VerdictSource.HUMAN;
      case "human-else-judge" -> ExportRequest.VerdictSource.HUMAN_ELSE_JUDGE;
      default ->
          throw CommandFailure.usage(
              "--source is human or human-else-judge, not \"%s\".".formatted(source));
    };
  }

  private void tell(ExportReport report) {
    if (json()) {
      ObjectNode object = Json.object().put("rows", report.rows());
      object.set("leftOut", Json.counts(report.leftOut()));
      ArrayNode files = object.putArray("files");
      report.files().forEach(file -> files.add(file.toString()));
      console().print(object);
    } else {
      console().print(text(report));
    }
  }

  /// Rows, what was left out and why, and the files.
  static String text(ExportReport report) {
    String leftOut =
        report.leftOut().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %,d", entry.getKey().replace('_', ' '), entry.getValue()))
            .collect(Collectors.joining(", "));
    String files = report.files().stream().map(file -> "\n  " + file).collect(Collectors.joining());
    return "%s written; left out: %s%s"
        .formatted(
            PlainText.count(report.rows(), "row"), leftOut.isEmpty() ? "none" : leftOut, files);
  }
}
