package rewarddesk.export.target;

import rewarddesk.model.Slot;

/// What was decided about an item, as far as a training file can hold it.
public sealed interface Label {

  /// One stored side is better.
  record Preferred(Slot chosen) implements Label {}

  /// Neither side is better.
  record Tied() implements Label {}

  /// Neither side is acceptable.
  record NeitherGood() implements Label {}
}
