package rewarddesk.cli;

import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.progress.ProgressListener;

/// `rewarddesk ollama pull`.
@Command(
    name = "pull",
    description = "Let it fetch a model.",
    footer = {"", "Ctrl+C ends it; what is fetched need not be fetched again."})
final class OllamaPullCommand extends ServerJob {
  /// How the server words that it fetches a layer, with the layer's digest behind it.
  private static final String LAYER = "pulling ";

  @Parameters(index = "0", paramLabel = "MODEL", description = "Its name, as in qwen3:8b.")
  private String model = "";

  OllamaPullCommand(Session session) {
    super(session);
  }

  @Override
  int ask(ModelServer server) throws InterruptedException {
    ProgressListener bar = console().progress("Fetching");
    AtomicReference<String> step = new AtomicReference<>("");
    server.pull(model, progress -> tell(progress, bar, step), session.cancel());
    if (json()) {
      console().print(Json.object().put("pulled", model));
    } else {
      console().print("The server has the model " + model + " now.");
    }
    return ExitCode.OK;
  }

  private void tell(PullProgress progress, ProgressListener bar, AtomicReference<String> last) {
    boolean counts = progress.totalBytes() > 0 && progress.step().startsWith(LAYER);
    if (counts) {
      bar.progress(progress.doneBytes(), progress.totalBytes());
    } else if (!progress.step().equals(last.getAndSet(progress.step()))) {
      console().say(progress.step());
    }
  }
}
