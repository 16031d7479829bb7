package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.export.ExportReport;
import rewarddesk.export.ExportRequest;
import rewarddesk.export.Exporter;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.export.NothingWritten;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.RecipeJson;
import rewarddesk.project.Project;

/// `rewarddesk export`.
@Command(
    name = "export",
    description = "Write chosen and rejected responses as training data.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:nothing was written, and why is said", "2:wrong usage"},
    footer = {
      "",
      "Examples:",
      "  rewarddesk export my.rdesk --to trl --out data",
      "  rewarddesk export my.rdesk --to trl --out data --source human-else-judge --min-margin 1",
      "  rewarddesk export my.rdesk --to llama-factory --out data --validation 0.05",
      "  rewarddesk export my.rdesk --to verl --out data --save-recipe verl.json",
      "  rewarddesk export my.rdesk --recipe verl.json --out data2 --dry-run",
      "",
      "Ties, both bad, skipped and undecided comparisons are left out and counted, and so are",
      "rows that the target's loader would drop or misread."
    })
final class ExportCommand extends Job {
  private static final int ROWS_SHOWN = 3;

  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files; made when it is missing.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Say what would be written, with the first rows, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--save-recipe",
      paramLabel = "FILE",
      description = "Save these choices to run them again with --recipe.")
  private Optional<Path> saveRecipe = Optional.empty();

  @Mixin private RecipeOptions options = new RecipeOptions();

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  int work() throws IOException {
    Recipe recipe = options.recipe();
    if (folder.isEmpty() && !dryRun) {
      throw CommandFailure.usage("Say where to write: --out DIR, or --dry-run to only look.");
    }
    if (saveRecipe.isPresent()) {
      Files.writeString(saveRecipe.get(), RecipeJson.write(recipe));
    }
    try (Project open = session.open(project)) {
      Exporter exporter = session.services().exporter();
      if (dryRun) {
        look(exporter.preview(open, recipe, ROWS_SHOWN, session.cancel()));
      } else {
        ExportRequest request = new ExportRequest(recipe, folder.orElseThrow());
        tell(exporter.export(open, request, console().progress("Exporting"), session.cancel()));
      }
      return ExitCode.OK;
    }
  }

  private void look(ExportPreview preview) {
    if (json()) {
      ObjectNode object = object(preview.report());
      preview.lines().forEach(object.putArray("lines")::add);
      console().print(object);
    } else {
      console().print(counts(preview.report(), "would be written"));
      preview.lines().forEach(console()::print);
    }
  }

  private void tell(ExportReport report) {
    if (json()) {
      console().print(object(report));
    } else {
      console().print(text(report));
    }
  }

  private static ObjectNode object(ExportReport report) {
    ObjectNode object = Json.object().put("rows", report.rows());
    ObjectNode splits = object.putObject("splits");
    report.splits().forEach((split, rows) -> splits.put(split.word(), rows));
    object.set("leftOut", Json.counts(report.leftOut()));
    object.set("loader", ValidationJson.of(report.validation()));
    object.put("overlapping", report.overlapping());
    NothingWritten.of(report).ifPresent(why -> object.put("advice", advice(why)));
    ArrayNode files = object.putArray("files");
    report.files().forEach(file -> files.add(file.toString()));
    return object;
  }

  /// Rows, what was left out and why, and the files.
  static String text(ExportReport report) {
    return counts(report, "written")
        + report.files().stream().map(file -> "\n  " + file).collect(Collectors.joining());
  }

  private static String counts(ExportReport report, String done) {
    String leftOut =
        report.leftOut().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %,d", entry.getKey().replace('_', ' '), entry.getValue()))
            .collect(Collectors.joining(", "));
    String rows =
        "%s %s; left out: %s"
            .formatted(
                PlainText.count(report.rows(), "row"), done, leftOut.isEmpty() ? "none" : leftOut);
    String findings =
        report.validation().refused() == 0
            ? ""
            : "\n" + ValidationText.findings(report.validation(), "item");
    return rows + findings + NothingWritten.of(report).map(why -> "\n" + advice(why)).orElse("");
  }

  /// What to do when there is nothing to write.
  private static String advice(NothingWritten why) {
    return switch (why) {
      case EMPTY_PROJECT -> "The project holds no comparisons: rewarddesk import brings some in.";
      case NOT_DECIDED ->
          "Nobody has decided yet. Decide with rewarddesk open or rewarddesk decide, or take other"
              + " verdicts: --source human-else-judge, --source annotators (those of the data too),"
              + " --source gold.";
      case NOT_JUDGED ->
          "No judge that is asked has a verdict. Run rewarddesk judge, name another with --judge,"
              + " or choose another --source.";
      case NO_LABELS ->
          "The data came without labels. Choose another --source, such as human or judge.";
      case NO_PREFERENCE ->
          "Nothing is preferred to anything. --keep-ties writes ties and both-bad where the format"
              + " has a place for them.";
      case NO_PLACE ->
          "The format has no place for these rows. rewarddesk formats says which one has.";
      case CONDITIONS ->
          "The conditions ask for more than there is. Lower them, or leave some away.";
    };
  }
}
