package rewarddesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `rewarddesk open`. Ctrl+C ends the window like any program with a window.
@Command(
    name = "open",
    description = "Open a project in the window.",
    footer = {"", "Example:", "  rewarddesk open my.rdesk"})
final class OpenCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  OpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!Files.exists(project)) {
      throw CommandFailure.failed(
          "There is no project %s. Make one with: rewarddesk import %s FILE"
              .formatted(project.toAbsolutePath(), project));
    }
    session.window().open(project.toAbsolutePath());
    if (output.json()) {
      session.console().print(Json.object().put("opened", project.toString()));
    }
    return ExitCode.OK;
  }
}
