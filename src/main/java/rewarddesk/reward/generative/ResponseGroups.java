package rewarddesk.reward.generative;

import java.util.List;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;

/// Finds the other responses to a comparison's prompt. Safe for any thread.
@FunctionalInterface
public interface ResponseGroups {
  /// A comparison that stands for itself.
  ResponseGroups NONE =
      comparison ->
          List.of(comparison.responseA().content(), comparison.responseB().content()).stream()
              .distinct()
              .toList();

  /// The different responses that belong together with those of the comparison, these among them,
  /// in any order.
  List<Content> of(Comparison comparison);
}
