package rewarddesk.reward.trial;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Slot;

/// What a model reads of one item and says about it.
///
/// @param readings each text it read
/// @param figures what comes of all of them together
/// @param margin how much better A is: a difference of rewards or a logit
public record ItemTrial(List<Reading> readings, List<Reading.Figure> figures, double margin) {
  public ItemTrial {
    readings = List.copyOf(readings);
    figures = List.copyOf(figures);
  }

  /// The better side; empty for a tie, which is a margin of exactly 0.
  public Optional<Slot> better() {
    if (margin == 0) {
      return Optional.empty();
    }
    return Optional.of(margin > 0 ? Slot.A : Slot.B);
  }
}
