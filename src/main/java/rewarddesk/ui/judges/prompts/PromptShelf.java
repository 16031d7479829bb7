package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.KnownJudge;

/// The definitions that are saved somewhere. Immutable; read beside the window.
///
/// @param problems why files of the user's folder could not be used
record PromptShelf(List<Prompt> prompts, List<String> problems) {
  static final PromptShelf EMPTY = new PromptShelf(List.of(), List.of());

  PromptShelf {
    prompts = List.copyOf(prompts);
    problems = List.copyOf(problems);
  }

  static PromptShelf read(JudgeFolder folder, Optional<Project> project) {
    List<StoredDefinition> stored = project.map(open -> open.definitions().all()).orElse(List.of());
    List<KnownJudge> known =
        project.map(open -> folder.of(open).all()).orElseGet(() -> folder.library().known());
    return new PromptShelf(
        known.stream().map(judge -> prompt(judge, stored)).toList(), folder.library().problems());
  }

  private static Prompt prompt(KnownJudge judge, List<StoredDefinition> stored) {
    return new Prompt(
        judge.name(),
        Optional.of(judge),
        stored.stream().filter(one -> one.name().equals(judge.name())).toList());
  }
}
