package rewarddesk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `rewarddesk model` and the commands below it.
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Keep the list of your own models in ONNX.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk model add models/my-reward --name mine",
      "  rewarddesk model add https://HOST/OWNER/NAME",
      "  rewarddesk judge my.rdesk --with model:mine",
      "",
      "A model stays where it lies. What it is and how it is read stands in a small JSON file",
      "that you may edit; docs/models.md says what is in it."
    })
final class ModelCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /// The command with those below it.
  static CommandLine of(Session session) {
    return new CommandLine(new ModelCommand())
        .addSubcommand(new ModelAddCommand(session))
        .addSubcommand(new ModelListCommand(session))
        .addSubcommand(new ModelCheckCommand(session))
        .addSubcommand(new ModelRemoveCommand(session))
        .addSubcommand(new ModelSettingsCommand(session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say add, list, check, remove or settings.");
  }
}
