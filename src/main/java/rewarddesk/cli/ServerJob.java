package rewarddesk.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;

/// A command that asks an Ollama server.
abstract class ServerJob extends Job {
  @Option(
      names = "--server",
      paramLabel = "ADDRESS",
      description = "Address of the Ollama server (default: the one in the settings).")
  private Optional<String> address = Optional.empty();

  ServerJob(Session session) {
    super(session);
  }

  @Override
  final int work() {
    ModelServer server = server();
    try {
      return ask(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Asking the server was interrupted.");
    }
  }

  /// @return an [ExitCode]
  abstract int ask(ModelServer server) throws InterruptedException;

  private ModelServer server() {
    ModelServers servers = session.services().servers();
    try {
      return address.map(servers::ollama).orElseGet(servers::ollama);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  /// Bytes as people say them.
  static String size(long bytes) {
    return bytes <= 0 ? "" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
