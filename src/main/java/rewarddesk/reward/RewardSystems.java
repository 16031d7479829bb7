package rewarddesk.reward;

import java.util.List;
import rewarddesk.project.Project;

/// Finds a reward system by its id.
public interface RewardSystems {

  /// Opens a reward system; the caller closes it.
  ///
  /// @param id `builtin`, `random`, `ollama:MODEL`, `JUDGE@ollama:MODEL`, `model:NAME`
  /// @throws IllegalArgumentException when no reward system has that id; the message names those
  ///   there are
  /// @throws JudgeUnavailableException when it cannot be used now
  RewardSystem open(String id);

  /// As [#open(String)], for one project: `rules` scores with the profile that the project goes by
  /// at this moment.
  default RewardSystem open(String id, Project project) {
    return open(id);
  }

  /// The ids that need nothing from outside, the default first.
  List<String> local();
}
