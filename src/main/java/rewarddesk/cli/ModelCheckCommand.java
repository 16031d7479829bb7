package rewarddesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rewarddesk.app.Models;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.reward.trial.ModelCheck;

/// `rewarddesk model check`.
@Command(
    name = "check",
    description = "Load a model and see whether its golden text still gives the same value.")
final class ModelCheckCommand extends Job {
  private static final String PREFIX = "model:";

  @Parameters(index = "0", paramLabel = "NAME|FOLDER", description = "Name or folder of a model.")
  private String wanted = "";

  ModelCheckCommand(Session session) {
    super(session);
  }

  static String bare(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  @Override
  int work() {
    Models models = session.services().models();
    ModelCheck check = ModelTrial.of(models, description(models));
    ModelTrial.tell(check, console(), json());
    ModelDescription told = check.description();
    if (json()) {
      var object = Json.object().put("name", told.name()).put("kind", told.kind().word());
      object
          .put("provider", check.compute().provider().name())
          .put("digest", check.digest())
          .put("value", check.found().value());
      object.set("expected", Json.number(told.golden().map(Golden::value)));
      object.put("holds", check.holds());
      console().print(object);
    }
    if (!check.holds()) {
      Golden must = told.golden().orElseThrow();
      console()
          .say(
              String.format(
                  Locale.ROOT,
                  "It should give %.6f (± %s). Have the weights or the description changed?",
                  must.value(),
                  must.tolerance()));
      return ExitCode.FAILED;
    }
    if (!json()) {
      console().print("%s (%s) can be used.".formatted(told.name(), told.kind().word()));
    }
    return ExitCode.OK;
  }

  private ModelDescription description(Models models) {
    Optional<ModelDescription> named = models.library().find(bare(wanted));
    if (named.isPresent()) {
      return named.get();
    }
    if (!Files.exists(Path.of(wanted))) {
      throw CommandFailure.failed(
          "There is no model and no folder \"%s\". rewarddesk model list shows the models there are."
              .formatted(wanted));
    }
    return models.library().describe(Path.of(wanted));
  }
}
