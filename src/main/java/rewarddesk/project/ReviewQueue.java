package rewarddesk.project;

import java.util.OptionalLong;
import java.util.Set;

/// The open items in the order in which they are to be reviewed. Answers at once at any size:
/// orders are stored, never computed when an item is asked for.
public interface ReviewQueue {

  /// The next item that nobody has decided or skipped.
  ///
  /// @param after where a walk by number goes on; at its end it begins again from the start
  /// @param leaveOut ordinals not wanted, a handful
  /// @return empty when every open item is left out
  OptionalLong next(QueueOrder order, long after, Set<Long> leaveOut);

  /// How many open items the order puts first; 0 for [QueueOrder.Sequential].
  long ahead(QueueOrder order);
}
