package rewarddesk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `rewarddesk ollama` and the commands below it.
@Command(
    name = "ollama",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "See, fetch and unload the models of an Ollama server.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk ollama pull qwen3:8b",
      "  rewarddesk ollama list",
      "  rewarddesk judge my.rdesk --with ollama:qwen3:8b",
      "  rewarddesk ollama unload qwen3:8b"
    })
final class OllamaCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /// The command with those below it.
  static CommandLine of(Session session) {
    return new CommandLine(new OllamaCommand())
        .addSubcommand(new OllamaListCommand(session))
        .addSubcommand(new OllamaRunningCommand(session))
        .addSubcommand(new OllamaPullCommand(session))
        .addSubcommand(new OllamaUnloadCommand(session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say list, ps, pull or unload.");
  }
}
