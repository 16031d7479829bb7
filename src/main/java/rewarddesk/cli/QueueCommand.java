package rewarddesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.queue.Ordering;
import rewarddesk.queue.QueueKind;

/// `rewarddesk queue`.
@Command(
    name = "queue",
    description = "Work out in which order items come up for review; plan blind work and audits.",
    footer = {
      "",
      "Orders: sequential, random, uncertain (the judge sees the two closest together),",
      "conflicts (rules against judge), judges (another judge prefers the other side), flips",
      "(another answer when the two are swapped), threshold (margins near where the judge",
      "begins to be good enough), similar (nearly the same prompts together).",
      "",
      "Every order is mixed with the audit slice: items drawn by lot that no order sorts. It is",
      "drawn with the first decision, or when its share is chosen or an order is worked out.",
      "Figures about a judge rest on it, because what comes first is not like the rest.",
      "",
      "Examples:",
      "  rewarddesk queue my.rdesk",
      "  rewarddesk queue my.rdesk --by uncertain --judge builtin",
      "  rewarddesk queue my.rdesk --blind 100 --audit 20 --seed 7"
    })
final class QueueCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "ORDER",
      description = "Work this order out and review in it from now on.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--judge",
      paramLabel = "JUDGE",
      description = "Whose verdicts the order goes by (default: the judge shown in review).")
  private Optional<String> judge = Optional.empty();

  @Option(
      names = "--blind",
      paramLabel = "PERCENT",
      description = "Share of the items decided before the verdict is shown, 0 to 100.")
  private Optional<Long> blind = Optional.empty();

  @Option(
      names = "--audit",
      paramLabel = "PERCENT",
      description = "Share of the items in the audit slice, 0 to 50.")
  private Optional<Long> audit = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of what is drawn by lot.")
  private Optional<Long> seed = Optional.empty();

  QueueCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    Optional<QueueKind> wanted = by.map(QueueCommand::kind);
    try (Project open = session.open(project)) {
      plan(open);
      String of = judge.orElseGet(() -> session.services().settings().current().judge());
      Optional<Ordering.Outcome> outcome = wanted.map(kind -> workOut(open, kind, of));
      QueueAnswer answer = QueueAnswer.of(open, of, outcome);
      if (json()) {
        console().print(answer.json());
      } else {
        outcome
            .map(result -> answer.words(wanted.orElseThrow(), result))
            .ifPresent(console()::print);
        console().print(answer.text());
      }
      return outcome.filter(result -> !(result instanceof Ordering.Outcome.Ready)).isPresent()
          ? ExitCode.FAILED
          : ExitCode.OK;
    }
  }

  private static QueueKind kind(String word) {
    return Stream.of(QueueKind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "There is no order \"%s\". Choose one of: %s."
                        .formatted(
                            word,
                            Stream.of(QueueKind.values())
                                .map(QueueKind::word)
                                .collect(Collectors.joining(", ")))));
  }

  private void plan(Project open) {
    ReviewPlan now = open.queue().plan();
    ReviewPlan changed = changed(now);
    if (!changed.equals(now)) {
      open.queue().adopt(changed);
      boolean draws = changed.auditPercent() != now.auditPercent();
      if (draws || open.queue().audit().drawn()) {
        open.queue().drawAudit(console().progress("Drawing the audit slice"), session.cancel());
      }
    }
  }

  private ReviewPlan changed(ReviewPlan now) {
    try {
      return new ReviewPlan(
          percent(blind, now.blindPercent()),
          percent(audit, now.auditPercent()),
          seed.orElse(now.seed()));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--blind is 0 to 100 and --audit 0 to 50: %s.".formatted(e.getMessage()));
    }
  }

  private static int percent(Optional<Long> typed, int now) {
    return typed.map(value -> Math.clamp(value, -1, 101)).orElse(now);
  }

  private Ordering.Outcome workOut(Project open, QueueKind kind, String of) {
    session.services().settings().update(old -> old.withQueueOrder(kind.word()));
    return new Ordering(session.services().clock())
        .workOut(open, kind, of, console().progress("Working out"), session.cancel());
  }
}
