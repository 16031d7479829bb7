package rewarddesk.reward;

import java.util.List;

/// Finds a reward system by its id.
public interface RewardSystems {

  /// Opens a reward system; the caller closes it.
  ///
  /// @param id `builtin`, `random`, `ollama:MODEL`
  /// @throws IllegalArgumentException when no reward system has that id; the message names those
  ///   there are
  /// @throws JudgeUnavailableException when it cannot be used now
  RewardSystem open(String id);

  /// The ids that need nothing from outside, the default first.
  List<String> local();
}
