package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.dataset.DatasetFolder;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.progress.ProgressListener;
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
      "  rewarddesk import my.rdesk data.csv --map prompt=question --map response_a=first \\",
      "      --map response_b=second --map label=winner --save-mapping mine.json",
      "  rewarddesk import my.rdesk folder-of-a-data-set --pairs all",
      "",
      "A folder stands for the data files in it. Files that share an id or a prompt (questions,",
      "answers of several systems, verdicts) are joined when they are imported together.",
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
      description = "JSONL, JSON, CSV, TSV or Parquet, plain, .gz or .zst, or a folder.")
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

  @Option(
      names = "--map",
      paramLabel = "FIELD=SOURCE",
      description =
          "Say which column holds what, instead of any layout. A source is a path such as"
              + " info.post or answers.0.text, or =TEXT for a constant.")
  private List<String> map = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Read the mapping from a file that --save-mapping wrote.")
  private Optional<Path> mappingFile = Optional.empty();

  @Option(
      names = "--save-mapping",
      paramLabel = "FILE",
      description = "Save the mapping for another time.")
  private Optional<Path> saveMapping = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "RULE",
      defaultValue = "best",
      description =
          "How several ranked responses become pairs: best (the best against each worse one), all"
              + " or adjacent (default: best).")
  private String pairs = "best";

  @Option(
      names = "--retry",
      description = "Only try the rows of these files again that are kept aside.")
  private boolean retry;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    DatasetImporter importer = session.services().importer();
    checkLayout(importer);
    ImportOptions options = new ImportOptions(layout, mapping(), pairRule(), seed);
    files.forEach(ImportCommand::checkFile);
    List<Path> inside = files.stream().flatMap(file -> DatasetFolder.files(file).stream()).toList();
    try (Project open = session.services().projects().openOrCreate(project)) {
      ProgressListener progress = console().progress("Importing");
      ImportReport report =
          retry
              ? importer.retry(open, inside, options, progress, session.cancel())
              : importer.importFiles(open, inside, options, progress, session.cancel());
      tell(report);
      return report.rejected() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
    }
  }

  private PairRule pairRule() {
    return PairRule.of(pairs)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "There is no rule \"%s\". There are: best, all, adjacent.".formatted(pairs)));
  }

  private Optional<Mapping> mapping() {
    if (map.isEmpty() && mappingFile.isEmpty()) {
      return Optional.empty();
    }
    try {
      Mapping mapping =
          mappingFile.isPresent()
              ? Mapping.fromJson(Files.readString(mappingFile.get())).with(map)
              : Mapping.of("mapping", map);
      if (saveMapping.isPresent()) {
        Files.writeString(saveMapping.get(), mapping.toJson());
      }
      return Optional.of(mapping);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("The mapping cannot be used: %s.".formatted(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.failed(
          "The mapping file cannot be read or written (%s).".formatted(e.getMessage()));
    }
  }

  private static void checkFile(Path file) {
    if (Files.isDirectory(file)
        ? DatasetFolder.files(file).isEmpty()
        : !Files.isRegularFile(file)) {
      throw CommandFailure.failed(
          Files.isDirectory(file)
              ? "There are no data files in the folder %s. Nothing was imported."
                  .formatted(file.toAbsolutePath())
              : "There is no file %s. Nothing was imported.".formatted(file.toAbsolutePath()));
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
      object.put("comparisons", report.stored().comparisons());
      object.put("annotations", report.stored().annotations());
      object.put("judgments", report.stored().judgments());
      object.put("merged", report.merged());
      object.set("problems", Json.problems(report.problems()));
      object.set("groups", ImportRemarks.groups(report));
      object.set("files", ImportRemarks.files(report));
      console().print(object);
      return;
    }
    Problems.sayGroups(console(), report.groups());
    ImportRemarks.say(console(), report);
    ImportReport.Stored stored = report.stored();
    if (stored.comparisons() != report.imported()
        || stored.annotations() + stored.judgments() > 0) {
      console()
          .print(
              String.format(
                  Locale.ROOT,
                  "%s, %s and %s came with them.",
                  count(stored.comparisons(), "comparison"),
                  count(stored.annotations(), "annotation"),
                  count(stored.judgments(), "judgment")));
    }
    console()
        .print(
            String.format(
                Locale.ROOT,
                "%s: %,d imported, %s, %,d rejected. %s",
                count(report.records(), "record"),
                report.imported(),
                count(report.duplicates(), "duplicate"),
                report.rejected(),
                next(report)));
  }

  private String next(ImportReport report) {
    return report.imported() + report.duplicates() > 0
        ? "Next: rewarddesk judge " + project
        : "Say which column holds what with --map, for example --map prompt=question.";
  }
}
