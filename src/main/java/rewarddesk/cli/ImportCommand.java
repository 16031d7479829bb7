package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.project.Project;

/// `rewarddesk import`.
@Command(
    name = "import",
    description = "Import comparisons from files into a project, which is made when it is missing.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk import my.rdesk pairs.jsonl more.json.gz",
      "  rewarddesk import my.rdesk pairs.jsonl --layout trl-explicit --seed 7 --json",
      "",
      "Nothing is imported twice. Rows that cannot be used are listed with file, line and",
      "reason and kept aside in the project; the exit code is then 3."
    })
final class ImportCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSONL or JSON, plain or .gz.")
  private List<Path> files = List.of();

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "Read the files with this layout instead of finding it out.")
  private Optional<String> layout = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the coin that puts the chosen side into A or B (default: 0).")
  private long seed;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    DatasetImporter importer = session.services().importer();
    checkLayout(importer);
    files.forEach(ImportCommand::checkFile);
    try (Project open = session.services().projects().openOrCreate(project)) {
      ImportReport report =
          importer.importFiles(
              open,
              files,
              new ImportOptions(layout, seed),
              console().progress("Importing"),
              session.cancel());
      tell(report);
      return report.rejected() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
    }
  }

  private static void checkFile(Path file) {
    if (Files.isDirectory(file)) {
      throw CommandFailure.failed(
          "%s is a folder. Name the files in it. Nothing was imported."
              .formatted(file.toAbsolutePath()));
    }
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.failed(
          "There is no file %s. Nothing was imported.".formatted(file.toAbsolutePath()));
    }
  }

  private void checkLayout(DatasetImporter importer) {
    layout
        .filter(name -> !importer.layouts().contains(name))
        .ifPresent(
            name -> {
              throw CommandFailure.usage(
                  "There is no layout \"%s\". There are: %s."
                      .formatted(name, String.join(", ", importer.layouts())));
            });
  }

  private void tell(ImportReport report) {
    if (json()) {
      ObjectNode object = Json.object();
      object.put("records", report.records());
      object.put("imported", report.imported());
      object.put("duplicates", report.duplicates());
      object.put("rejected", report.rejected());
      object.set("problems", Json.problems(report.problems()));
      console().print(object);
      return;
    }
    Problems.say(console(), report.problems(), report.rejected());
    console()
        .print(
            String.format(
                Locale.ROOT,
                "%s: %,d imported, %s, %,d rejected. Next: rewarddesk judge %s",
                count(report.records(), "record"),
                report.imported(),
                count(report.duplicates(), "duplicate"),
                report.rejected(),
                project));
  }
}
