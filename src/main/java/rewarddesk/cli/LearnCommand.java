package rewarddesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.learn.HeadJson;
import rewarddesk.learn.Learning;
import rewarddesk.learn.LearningResult;
import rewarddesk.project.HeadRepository.StoredHead;
import rewarddesk.project.Project;

/// `rewarddesk learn`.
@Command(
    name = "learn",
    description = "Learn a judge from the decisions of a project, and say how far to trust it.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk learn my.rdesk",
      "  rewarddesk judge my.rdesk --with learned",
      "  rewarddesk learn my.rdesk --json --out head.json",
      "  rewarddesk learn other.rdesk --from head.json",
      "",
      "What is learned is kept as the next version, and is in use when it predicts decisions that",
      "it was not fitted to better than length alone does. Everything stays on this machine.",
      "Ctrl+C ends it; what was measured stays."
    })
final class LearnCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write what was learned to this file; it holds no text of the project.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Take what was learned elsewhere from this file, instead of learning.")
  private Optional<Path> from = Optional.empty();

  LearnCommand(Session session) {
    super(session);
  }

  @Override
  int work() throws IOException {
    if (from.isPresent() && out.isPresent()) {
      throw CommandFailure.usage("Give --from or --out, not both.");
    }
    Learning learning = session.services().learning();
    try (Project open = session.open(project)) {
      return from.isPresent() ? take(learning, open, from.get()) : learn(learning, open);
    }
  }

  private int learn(Learning learning, Project open) throws IOException {
    long start = System.nanoTime();
    LearningResult result = learning.learn(open, console().progress("Learning"), session.cancel());
    double seconds = (System.nanoTime() - start) / 1e9;
    OptionalLong inUse = inUse(open);
    if (result instanceof LearningResult.Learned learned && out.isPresent()) {
      learning.files().write(HeadJson.write(learned.head()), out.get());
    }
    if (json()) {
      console().print(LearnJson.of(result, inUse, seconds));
    } else {
      console().print(LearnText.of(result, inUse));
    }
    if (result instanceof LearningResult.TooFew few) {
      console().say(LearnText.tooFew(few));
      return ExitCode.FAILED;
    }
    return ExitCode.OK;
  }

  private int take(Learning learning, Project open, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.failed("There is no file " + file + ".");
    }
    StoredHead taken = read(learning, open, file);
    boolean used = learning.use(open, taken);
    if (json()) {
      console().print(Json.object().put("version", taken.version()).put("inUse", used));
    } else {
      console().print(LearnText.taken(taken.version(), used));
    }
    return ExitCode.OK;
  }

  private static StoredHead read(Learning learning, Project open, Path file) throws IOException {
    try {
      return learning.files().read(open, file);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()));
    }
  }

  private static OptionalLong inUse(Project open) {
    return open.heads().inUse().stream().mapToLong(StoredHead::version).findFirst();
  }
}
