package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.KnownJudge;

/// A definition on the list.
///
/// @param name what it is called where it comes from
/// @param known what is saved; empty for one that is not saved yet
/// @param versions its versions in the project, newest first
record Prompt(String name, Optional<KnownJudge> known, List<StoredDefinition> versions) {
  Prompt {
    versions = List.copyOf(versions);
  }

  static Prompt unsaved(String name) {
    return new Prompt(name, Optional.empty(), List.of());
  }

  boolean isSaved() {
    return known.isPresent();
  }

  boolean stands(KnownJudge.Origin origin) {
    return known.filter(judge -> judge.origin() == origin).isPresent();
  }

  /// What tells it from the others on the list.
  String key() {
    return known.map(judge -> judge.origin().name()).orElse("NEW") + " " + name;
  }
}
