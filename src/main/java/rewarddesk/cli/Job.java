package rewarddesk.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command that works on a project and that Ctrl+C ends cleanly.
abstract class Job implements Callable<Integer> {
  final Session session;

  @Mixin private OutputOptions output = new OutputOptions();

  Job(Session session) {
    this.session = session;
  }

  @Override
  public final Integer call() throws IOException {
    try (Interrupts _ = Interrupts.cancelling(session.cancel())) {
      return work();
    }
  }

  /// @return an [ExitCode]
  abstract int work() throws IOException;

  final boolean json() {
    return output.json();
  }

  final Console console() {
    return session.console();
  }
}
