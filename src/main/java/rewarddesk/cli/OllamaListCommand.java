package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ServedModel;

/// `rewarddesk ollama list`.
@Command(name = "list", description = "List the models it has; with --json one object a line.")
final class OllamaListCommand extends ServerJob {
  OllamaListCommand(Session session) {
    super(session);
  }

  @Override
  int ask(ModelServer server) throws InterruptedException {
    List<ServedModel> models = server.models();
    if (json()) {
      models.forEach(model -> console().print(json(model)));
    } else if (!models.isEmpty()) {
      TextTable table = new TextTable();
      for (ServedModel model : models) {
        String where = model.remoteHost().map(host -> "runs at " + host).orElse("");
        table.row(model.name(), model.parameters(), size(model.sizeBytes()), where);
      }
      console().print(table.text().stripTrailing());
    }
    if (models.isEmpty()) {
      console().say("The server has no models yet. Fetch one: rewarddesk ollama pull MODEL");
    }
    return ExitCode.OK;
  }

  private static ObjectNode json(ServedModel model) {
    ObjectNode json = Json.object();
    json.put("name", model.name()).put("bytes", model.sizeBytes()).put("digest", model.digest());
    json.put("parameters", model.parameters());
    model.remoteHost().ifPresent(host -> json.put("remoteHost", host));
    model.capabilities().stream().sorted().forEach(json.putArray("capabilities")::add);
    return json;
  }
}
