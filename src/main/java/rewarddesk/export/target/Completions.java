package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rewarddesk.model.Slot;

/// Rows of one response each, for trainers that learn from good and bad responses alone (KTO).
final class Completions {
  private Completions() {}

  /// Two rows for an example: the chosen side is good and the other bad; both are bad where neither
  /// is acceptable.
  ///
  /// @param row makes the row of one side
  static Laid both(Example example, BiFunction<Slot, Boolean, ObjectNode> row) {
    Slot first = example.chosenSlot();
    boolean good = example.label() instanceof Label.Preferred;
    return new Laid.Rows(
        List.of(
            new Row(row.apply(first, good), Optional.of(first)),
            new Row(row.apply(first.other(), false), Optional.of(first.other()))));
  }

  /// A tie says nothing about a response alone.
  static boolean keeps(Label label) {
    return switch (label) {
      case Label.Preferred(Slot ignored) -> true;
      case Label.NeitherGood() -> true;
      case Label.Tied() -> false;
    };
  }
}
