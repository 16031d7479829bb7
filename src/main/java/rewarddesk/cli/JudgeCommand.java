package rewarddesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.ProjectJuries;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;

/// `rewarddesk judge`.
@Command(
    name = "judge",
    description = "Let one or more judges say which response is better.",
    footer = {
      "",
      "Examples:",
      "  rewarddesk judge my.rdesk",
      "  rewarddesk judge my.rdesk --with builtin,random --limit 100",
      "  rewarddesk judge my.rdesk --with rules",
      "  rewarddesk judge my.rdesk --with learned",
      "  rewarddesk judge my.rdesk --with ollama:qwen3:8b --json",
      "  rewarddesk judge my.rdesk --with jury:builtin+ollama:qwen3:8b+llmbar@ollama:gemma3:4b",
      "",
      "What a judge has judged already is left alone, so the command can be repeated. The rules",
      "judge by the project's profile, and again what another version of it has judged; so does",
      "a model of your own after its files or its description have changed.",
      "Ctrl+C ends it; what is finished stays."
    })
final class JudgeCommand extends Job {
  private static final long NO_LIMIT = -1;

  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "JUDGE",
      description =
          "builtin, rules, learned, random, ollama:MODEL, model:NAME, JUDGE@ollama:MODEL,"
              + " JUDGE@openai:MODEL, JUDGE@model:NAME, jury:JUDGE+JUDGE, or the name of a jury of"
              + " the project; several with commas"
              + " (default: builtin).")
  private List<String> judges = List.of();

  @Option(
      names = "--jury",
      paramLabel = "FILE",
      description =
          "Take the jury in this JSON file into the project; it judges unless --with names others.")
  private List<Path> juryFiles = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Judge at most this many comparisons with each judge (default: all).")
  private Optional<Long> limit = Optional.empty();

  @Option(
      names = "--retry-failed",
      description = "Judge those again where the judge gave no answer.")
  private boolean retryFailed;

  @Option(
      names = "--take-definitions",
      description =
          "Ask by the judge files of your folder and of the program, where the project has copies"
              + " of its own that differ.")
  private boolean takeDefinitions;

  @Mixin private TermsOptions terms = new TermsOptions();

  JudgeCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    if (limit.filter(most -> most < 0).isPresent()) {
      throw CommandFailure.usage("--limit is a number of 0 or more.");
    }
    RewardSystems systems = session.services().rewardSystems();
    List<RewardSystem> open = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (Project opened = session.open(project)) {
      List<String> taken = juryFiles.stream().map(file -> take(file, opened)).toList();
      List<String> ids =
          wanted(systems, taken).stream().map(id -> idOf(id, systems, opened)).toList();
      renewOrTell(ids, opened);
      for (String id : ids) {
        openJudge(systems, id, opened, problems).ifPresent(open::add);
      }
      return tell(judge(opened, open), problems);
    } finally {
      open.forEach(RewardSystem::close);
    }
  }

  private List<String> wanted(RewardSystems systems, List<String> taken) {
    if (!judges.isEmpty()) {
      return judges;
    }
    return taken.isEmpty() ? List.of(systems.local().getFirst()) : taken;
  }

  /// @return the id of the jury
  private String take(Path file, Project project) {
    try {
      JuryDefinition jury = JuryDefinition.read(Files.readString(file));
      new ProjectJuries(project.definitions()).save(jury, session.services().clock().instant());
      return jury.id();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(file + " is no jury that can be used. " + e.getMessage());
    } catch (IOException e) {
      throw CommandFailure.usage("The jury " + file + " cannot be read.");
    }
  }

  /// A jury of the project goes by its name alone, too, unless a judge of the program has it.
  private static String idOf(String wanted, RewardSystems systems, Project project) {
    if (systems.local().contains(wanted)) {
      return wanted;
    }
    return new ProjectJuries(project.definitions())
        .find(wanted)
        .map(JuryDefinition::id)
        .orElse(wanted);
  }

  private void renewOrTell(List<String> ids, Project project) {
    try {
      new DefinitionCopies(session, project).renewOrTell(ids, takeDefinitions);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  /// One of several judges that cannot be used does not keep the others from judging.
  ///
  /// @param problems why it is left out, when it is
  private Optional<RewardSystem> openJudge(
      RewardSystems systems, String id, Project project, List<String> problems) {
    try {
      return Optional.of(systems.open(id, project, terms.terms()));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (JudgeUnavailableException e) {
      if (judges.size() <= 1) {
        throw e;
      }
      String left = "%s is left out. %s".formatted(id, e.getMessage());
      console().say(left);
      problems.add(left);
      return Optional.empty();
    }
  }

  /// One judge after another, until the user has had enough.
  private List<RunTally> judge(Project opened, List<RewardSystem> systems) {
    List<RunTally> tallies = new ArrayList<>();
    for (RewardSystem system : systems) {
      RunTally tally = judge(opened, system);
      tallies.add(tally);
      if (tally.state() == RunTally.State.CANCELLED) {
        break;
      }
    }
    return tallies;
  }

  private RunTally judge(Project opened, RewardSystem system) {
    JudgingRun run = new JudgingRun(opened, system, limit.orElse(NO_LIMIT), retryFailed);
    RunProgress progress = new RunProgress(console());
    console().say("Judging with " + system.id() + " …");
    system.notes().forEach(console()::say);
    return run.run(
        tally -> {
          progress.accept(tally);
          if (session.cancel().isCancelled()) {
            run.cancel();
          }
        });
  }

  /// @param leftOut sentences about judges that could not begin
  private int tell(List<RunTally> tallies, List<String> leftOut) {
    List<String> problems = new ArrayList<>(leftOut);
    for (RunTally tally : tallies) {
      switch (tally.state()) {
        case DONE -> {}
        case UNAVAILABLE ->
            problems.add(tally.message().orElse(tally.judge() + " cannot be used now."));
        case CANCELLED, RUNNING, PAUSED ->
            problems.add("Ended before everything was judged. What is finished stays.");
      }
    }
    String problem = String.join("\n", problems);
    JudgeResult result = new JudgeResult(tallies, problem);
    if (json()) {
      console().print(result.json());
    } else {
      console().print(result.text());
    }
    if (!problem.isEmpty()) {
      console().say(problem);
    }
    return problem.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
