package rewarddesk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rewarddesk.inference.server.ModelServer;

/// `rewarddesk ollama unload`.
@Command(name = "unload", description = "Free the memory that a model takes.")
final class OllamaUnloadCommand extends ServerJob {
  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name, as in qwen3:8b.")
  private String model = "";

  OllamaUnloadCommand(Session session) {
    super(session);
  }

  @Override
  int ask(ModelServer server) throws InterruptedException {
    server.unload(model);
    if (json()) {
      console().print(Json.object().put("unloaded", model));
    } else {
      console().print("The model " + model + " takes no memory now.");
    }
    return ExitCode.OK;
  }
}
