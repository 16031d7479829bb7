package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.RunningModel;

/// `rewarddesk ollama ps`.
@Command(name = "ps", description = "List the models in its memory; with --json one object a line.")
final class OllamaRunningCommand extends ServerJob {
  OllamaRunningCommand(Session session) {
    super(session);
  }

  @Override
  int ask(ModelServer server) throws InterruptedException {
    List<RunningModel> models = server.running();
    if (json()) {
      models.forEach(model -> console().print(json(model)));
    } else if (!models.isEmpty()) {
      TextTable table = new TextTable();
      for (RunningModel model : models) {
        String until = model.until().map(end -> "until " + end).orElse("");
        table.row(model.name(), size(model.sizeBytes()), context(model), until);
      }
      console().print(table.text().stripTrailing());
    }
    if (models.isEmpty()) {
      console().say("No model is in the server's memory now.");
    }
    return ExitCode.OK;
  }

  private static String context(RunningModel model) {
    return model.contextTokens() > 0 ? model.contextTokens() + " tokens" : "";
  }

  private static ObjectNode json(RunningModel model) {
    ObjectNode json = Json.object();
    json.put("name", model.name()).put("bytes", model.sizeBytes());
    json.put("graphicsBytes", model.graphicsBytes()).put("contextTokens", model.contextTokens());
    model.until().ifPresent(end -> json.put("until", end.toString()));
    return json;
  }
}
