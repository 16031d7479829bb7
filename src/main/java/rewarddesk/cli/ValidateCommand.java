package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.export.FileCheck;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;
import rewarddesk.progress.ProgressListener;

/// `rewarddesk validate`.
@Command(
    name = "validate",
    description = "Say what a trainer's loader would make of a file, row by row.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the loader takes every row as it is meant",
      "1:the file cannot be read",
      "2:wrong usage",
      "3:the loader would drop a row, stop at it, or read something else than is meant"
    },
    footer = {
      "",
      "Examples:",
      "  rewarddesk validate train.jsonl --for llama-factory",
      "  rewarddesk validate train.jsonl.gz --for trl --json",
      "  rewarddesk validate train-00000-of-00001.parquet --for verl",
      "",
      "No project is needed and nothing is written."
    })
final class ValidateCommand extends Job {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "JSONL, JSON, CSV, TSV or Parquet, plain, .gz or .zst.")
  private Path file = Path.of("");

  @Option(
      names = "--for",
      required = true,
      paramLabel = "TARGET",
      description = "Whose loader; rewarddesk formats lists them.")
  private String target = "";

  ValidateCommand(Session session) {
    super(session);
  }

  @Override
  int work() throws IOException {
    Target known = RecipeOptions.target(target);
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.failed("There is no file %s.".formatted(file.toAbsolutePath()));
    }
    long size = Files.size(file);
    ProgressListener bar = console().progress("Checking");
    Validation validation =
        FileCheck.of(
            file, known, read -> bar.progress(Math.min(read, size), size), session.cancel());
    if (json()) {
      ObjectNode object = Json.object().put("file", file.toString()).put("target", known.name());
      object.setAll(ValidationJson.of(validation));
      console().print(object);
    } else {
      console().print(known.reader() + "\n" + ValidationText.of(validation));
    }
    return validation.refused() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
  }
}
