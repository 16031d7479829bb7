package rewarddesk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `rewarddesk model remove`.
@Command(name = "remove", description = "Forget a model. Its folder and what it has judged stay.")
final class ModelRemoveCommand extends Job {
  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the model.")
  private String name = "";

  ModelRemoveCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    if (!session.services().models().library().remove(ModelCheckCommand.bare(name))) {
      throw CommandFailure.failed("There is no model \"%s\".".formatted(name));
    }
    console().say("Forgotten. The model's own files are untouched.");
    return ExitCode.OK;
  }
}
