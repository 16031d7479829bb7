package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rewarddesk.insight.AcceptancePlan;
import rewarddesk.insight.Rater;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.AcceptedVerdicts.Batch;
import rewarddesk.project.Project;
import rewarddesk.stats.audit.AcceptanceThreshold;

/// `rewarddesk accept`.
@Command(
    name = "accept",
    description = "Take over a judge's verdicts where it is right often enough, guaranteed.",
    footer = {
      "",
      "Finds the least margin above which the judge agrees with people at least as often as",
      "--agreement says, with 95 %% confidence, and says how many open items lie above it.",
      "A decision that calls a tie or finds both bad counts as not agreeing. With --do their",
      "verdicts are taken over, all or none; --take-back undoes the last such step. What is taken",
      "over is marked and never counts as anybody's decision; open items of the audit slice stay",
      "for people.",
      "The guarantee rests on the random audit slice as soon as items of it are decided; before",
      "that on all decided items, as if they were a random part of all.",
      "",
      "Examples:",
      "  rewarddesk accept my.rdesk --with builtin --agreement 0.9",
      "  rewarddesk accept my.rdesk --with builtin --agreement 0.9 --do",
      "  rewarddesk accept my.rdesk --take-back"
    })
final class AcceptCommand extends Job {
  @Parameters(index = "0", paramLabel = "PROJECT.rdesk", description = "The project file.")
  private Path project = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "JUDGE",
      description = "Whose verdicts (default: builtin).")
  private String judge = "builtin";

  @Option(
      names = "--agreement",
      paramLabel = "SHARE",
      description = "Agreement to guarantee, between 0 and 1 (default: 0.9).")
  private double agreement = AcceptancePlan.USUAL;

  @Option(names = "--gold", description = "Measure against the gold labels instead of people.")
  private boolean gold;

  @Option(names = "--do", description = "Take the verdicts over.")
  private boolean doIt;

  @Option(names = "--take-back", description = "Undo the last step.")
  private boolean takeBack;

  AcceptCommand(Session session) {
    super(session);
  }

  @Override
  int work() {
    if (agreement <= 0 || agreement >= 1) {
      throw CommandFailure.usage("--agreement is a share between 0 and 1, such as 0.9.");
    }
    try (Project open = session.open(project)) {
      if (takeBack) {
        tell(open.accepted().takeBack(session.services().clock().instant()));
      } else {
        plan(open);
      }
      return ExitCode.OK;
    }
  }

  private void tell(Optional<Batch> batch) {
    if (json()) {
      console().print(Json.object().put("takenBack", batch.map(Batch::items).orElse(0L)));
    } else {
      console()
          .print(
              batch
                  .map(
                      one ->
                          PlainText.count(one.items(), "verdict")
                              + " of "
                              + one.judge()
                              + " taken back")
                  .orElse("There is nothing to take back."));
    }
  }

  private void plan(Project open) {
    VerdictTable verdicts = VerdictTable.read(open, session.cancel(), ProgressListener.NONE);
    VerdictColumn column =
        verdicts
            .column(Rater.judge(judge))
            .orElseThrow(
                () ->
                    CommandFailure.failed(
                        "%s has judged nothing in this project. Next: rewarddesk judge %s --with %s"
                            .formatted(judge, project, judge)));
    AcceptancePlan plan =
        AcceptancePlan.of(verdicts, column, gold ? verdicts.gold() : verdicts.people(), agreement);
    long[] items = plan.items(verdicts);
    Optional<Batch> done =
        doIt && items.length > 0
            ? Optional.of(
                open.accepted().accept(judge, items, session.services().clock().instant()))
            : Optional.empty();
    if (json()) {
      console().print(json(plan, items.length, plan.kept(verdicts), done));
    } else {
      console().print(text(plan, items.length, plan.kept(verdicts), done));
    }
  }

  private ObjectNode json(AcceptancePlan plan, int items, long kept, Optional<Batch> done) {
    ObjectNode object =
        Json.object()
            .put("judge", judge)
            .put("wanted", plan.wanted())
            .put("delta", plan.delta())
            .put(
                "basis",
                plan.basis().audited() ? "audit slice" : "labelled items, treated as random");
    object.set("margin", Json.number(plan.threshold().map(AcceptanceThreshold::threshold)));
    object.set(
        "accepted",
        Json.number(plan.threshold().map(t -> t.accepted().value().orElse(0)).or(Optional::empty)));
    object
        .put("labels", plan.agreed().trials())
        .put("agreed", plan.agreed().hits())
        .put("ties", plan.basis().ties())
        .put("bothBad", plan.basis().bothBad())
        .put("withoutMargin", plan.basis().withoutMargin())
        .put("decidedWithVerdictOnScreen", plan.basis().onScreen())
        .put("auditSkipped", plan.basis().skipped())
        .put("auditOutOfTurn", plan.basis().outOfTurn())
        .put("advice", plan.sequential().advice().name().toLowerCase(Locale.ROOT))
        .put("open", items)
        .put("keptForAudit", kept)
        .put("takenOver", done.map(Batch::items).orElse(0L));
    return object;
  }

  private String text(AcceptancePlan plan, int items, long kept, Optional<Batch> done) {
    String found =
        plan.threshold()
            .map(
                limit ->
                    String.format(
                        Locale.ROOT,
                        "%s and people prefer the same side on at least %.0f %% where its margin is"
                            + " %.4g or more, with %.0f %% confidence.%nThere it decides %.1f %% of"
                            + " its items; %s of them %s open.",
                        judge,
                        100 * plan.wanted(),
                        limit.threshold(),
                        100 * (1 - plan.delta()),
                        100 * limit.accepted().value().orElse(0),
                        PlainText.count(items, "item"),
                        items == 1 ? "is" : "are"))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "No guarantee of %.0f %% can be given yet, with %s.",
                        100 * plan.wanted(),
                        PlainText.count(plan.agreed().trials(), "label")));
    return found
        + kept(kept)
        + "\n"
        + String.join("\n", plan.basis().words())
        + "\n"
        + plan.stopping().words()
        + done.map(batch -> "\n" + PlainText.count(batch.items(), "verdict") + " taken over")
            .orElse("");
  }

  private static String kept(long kept) {
    return kept == 0
        ? ""
        : "\nBesides, %s of the audit slice %s for people."
            .formatted(PlainText.count(kept, "open item"), kept == 1 ? "stays" : "stay");
  }
}
