package rewarddesk.reward;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.Project;

/// Finds a reward system by its id.
public interface RewardSystems {

  /// Opens a reward system; the caller closes it.
  ///
  /// @param id `builtin`, `random`, `ollama:MODEL`, `JUDGE@ollama:MODEL`, `model:NAME`,
  ///   `JUDGE@model:NAME`
  /// @throws IllegalArgumentException when no reward system has that id; the message names those
  ///   there are
  /// @throws JudgeUnavailableException when it cannot be used now
  RewardSystem open(String id);

  /// As [#open(String)], for one project: `rules` scores with the profile that the project goes by
  /// at this moment, `learned` with the head in use.
  default RewardSystem open(String id, Project project) {
    return open(id);
  }

  /// As [#open(String, Project)], on terms of the caller's own.
  default RewardSystem open(String id, Project project, JudgeTerms terms) {
    return open(id, project);
  }

  /// What [#open(String, Project)] would give as [RewardSystem#version()] now, found without
  /// opening anything.
  ///
  /// @throws JudgeUnavailableException when it cannot be known because the judge cannot be used now
  default Optional<String> version(String id, Project project) {
    return Optional.empty();
  }

  /// The ids that need nothing from outside, the default first.
  List<String> local();
}
