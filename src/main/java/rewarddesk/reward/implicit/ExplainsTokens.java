package rewarddesk.reward.implicit;

import java.util.List;
import rewarddesk.model.Comparison;

/// A reward system whose rewards are sums over tokens, and that can say for an item what each token
/// contributed. Views are not kept: they are computed again when they are asked for, which gives
/// the same.
public interface ExplainsTokens {

  /// The views of the stored sides, A first.
  ///
  /// @throws rewarddesk.inference.ModelException when there is no reward for one of them
  /// @throws InterruptedException when the thread was interrupted
  List<TokenView> explain(Comparison comparison) throws InterruptedException;
}
