package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Span;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.reward.generative.ProjectResponses;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.TrialReading;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.ProjectJudges;

/// Where in each reply of a judgment the answer stands that was read, found by reading it once more
/// as the definition says that the judge was asked by.
final class ReplySpans {
  private ReplySpans() {}

  /// One for each call, in order; empty where nothing is read or the definition is not in the
  /// project. Reads the project: call it beside the window.
  static List<Optional<Span>> of(Project project, Judgment judgment) {
    Optional<JudgeDefinition> definition =
        judgment.provenance().templateHash().map(ProjectJudges.byHash(project.definitions())::get);
    Optional<Comparison> comparison =
        project.comparisons().find(judgment.comparisonId()).map(Item::comparison);
    List<Trial> trials =
        definition.isPresent() && comparison.isPresent()
            ? Trial.all(
                definition.get(), comparison.get(), new ProjectResponses(project.comparisons()))
            : List.of();
    return judgment.calls().stream().map(call -> span(call, trials)).toList();
  }

  private static Optional<Span> span(JudgeCall call, List<Trial> trials) {
    String purpose = call.purpose().replace(JudgeCall.REPAIR, "");
    return trials.stream()
        .filter(trial -> trial.purpose().equals(purpose) && trial.order() == call.order())
        .findFirst()
        .filter(trial -> call.isAnswer())
        .map(trial -> trial.read(call.reply(), false))
        .flatMap(TrialReading::span);
  }
}
