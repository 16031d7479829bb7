package rewarddesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `rewarddesk rescue`.
@Command(
    name = "rescue",
    description = "Save every decision that can still be read from a damaged project.",
    footer = {
      "",
      "Example:",
      "  rewarddesk rescue broken.rdesk decisions.jsonl",
      "",
      "The damaged file is left as it is. Import the data into a new project, then:",
      "  rewarddesk decide new.rdesk decisions.jsonl --annotator NAME --as-recorded"
    })
final class RescueCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The damaged project.")
  private Path project = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "The file to write.")
  private Path target = Path.of("");

  RescueCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    if (Files.exists(target)) {
      throw CommandFailure.failed(
          "%s exists already. Choose another name, so that nothing is overwritten."
              .formatted(target));
    }
    long saved =
        session
            .services()
            .projects()
            .rescueDecisions(project, target, console().progress("Rescuing"), session.cancel());
    if (json()) {
      console().print(Json.object().put("decisions", saved).put("file", target.toString()));
    } else {
      console().print("%s saved to %s".formatted(PlainText.count(saved, "decision"), target));
    }
    return ExitCode.OK;
  }
}
