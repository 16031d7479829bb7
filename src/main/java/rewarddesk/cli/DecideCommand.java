package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.project.Project;

/// `rewarddesk decide`.
@Command(
    name = "decide",
    description = "Record decisions from a file, one JSON object a line.",
    footer = {
      "",
      "Rows: {\"id\": …, \"verdict\": \"A|B|tie|both_bad|skip\"}, and if you like",
      "\"strength\" (slightly, clearly or much), \"note\", and of each side \"acceptableA\"",
      "(true or false), \"ratingA\" (1 to 5) and \"critiqueA\"; what list prints is read.",
      "A and B are the stored sides, as in: rewarddesk list",
      "",
      "Examples:",
      "  rewarddesk decide my.rdesk decisions.jsonl --annotator ruth",
      "  rewarddesk decide new.rdesk rescued.jsonl --annotator ruth --as-recorded",
      "",
      "Rows that cannot be used are listed and left out; the exit code is then 3."
    })
final class DecideCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Parameters(index = "1", paramLabel = "DECISIONS.jsonl", description = "The decisions.")
  private Path decisions = Path.of("");

  @Option(names = "--annotator", required = true, paramLabel = "NAME", description = "Who decided.")
  private String annotator = "";

  @Option(
      names = "--judge-shown",
      description = "Say so when the annotator saw the judge's verdicts while deciding.")
  private boolean judgeShown;

  @Option(
      names = "--as-recorded",
      description = "Keep the \"annotator\" and \"at\" of rows that have them (rescued decisions).")
  private boolean asRecorded;

  DecideCommand(Session session) {
    super(session);
  }

  @Override
  int work() throws IOException {
    if (annotator.isBlank()) {
      throw CommandFailure.usage("--annotator needs a name.");
    }
    if (!Files.isRegularFile(decisions)) {
      throw CommandFailure.failed("There is no file %s.".formatted(decisions.toAbsolutePath()));
    }
    try (Project open = session.open(project)) {
      DecisionFile file =
          new DecisionFile(
              open,
              decisions,
              new DecisionRow.Reader(annotator.strip(), asRecorded, session.services().clock()),
              new Followed(session.services().settings().current().judge(), judgeShown));
      DecisionFile.Outcome outcome = file.apply(console().progress("Deciding"), session.cancel());
      tell(outcome);
      return outcome.rejected() > 0 ? ExitCode.FINISHED_WITH_REJECTED_ROWS : ExitCode.OK;
    }
  }

  private void tell(DecisionFile.Outcome outcome) {
    if (json()) {
      ObjectNode object =
          Json.object().put("applied", outcome.applied()).put("rejected", outcome.rejected());
      object.set("problems", Json.problems(outcome.problems()));
      console().print(object);
      return;
    }
    Problems.say(console(), outcome.problems(), outcome.rejected());
    console()
        .print(
            String.format(
                Locale.ROOT,
                "%s recorded as %s, %,d rejected",
                PlainText.count(outcome.applied(), "decision"),
                annotator.strip(),
                outcome.rejected()));
  }
}
