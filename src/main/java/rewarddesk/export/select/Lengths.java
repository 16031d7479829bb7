package rewarddesk.export.select;

import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Slot;

/// Lengths of the two responses, in characters.
///
/// @param chosen of the chosen response, or of side A where none is chosen
/// @param rejected of the other
record Lengths(int chosen, int rejected) {

  static Lengths of(Example example) {
    Slot slot = example.chosenSlot();
    return new Lengths(
        example.comparison().response(slot).plain().length(),
        example.comparison().response(slot.other()).plain().length());
  }

  /// How many times longer the longer one is.
  double ratio() {
    return (double) Math.max(chosen, rejected) / Math.max(1, Math.min(chosen, rejected));
  }

  /// 1 when the chosen one is longer, −1 when it is shorter, 0 when both are the same or none is
  /// chosen.
  static int sign(Example example) {
    if (!(example.label() instanceof Label.Preferred)) {
      return 0;
    }
    Lengths lengths = of(example);
    return Integer.signum(lengths.chosen - lengths.rejected);
  }
}
