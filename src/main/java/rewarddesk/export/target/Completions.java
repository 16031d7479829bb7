package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rewarddesk.model.Slot;

/// Rows of one response each, for trainers that learn from good and bad responses alone (KTO).
final class Completions {
  private Completions() {}

  /// Two rows for an example. A side is good or bad as the human said of it alone; where nobody
  /// said so, the chosen side is good and the other bad, and both are bad where neither is
  /// acceptable.
  ///
  /// @param row makes the row of one side
  static Laid both(Example example, BiFunction<Slot, Boolean, ObjectNode> row) {
    Slot first = example.chosenSlot();
    Slot second = first.other();
    return new Laid.Rows(
        List.of(
            new Row(row.apply(first, isGood(example, first)), Optional.of(first)),
            new Row(row.apply(second, isGood(example, second)), Optional.of(second))));
  }

  private static boolean isGood(Example example, Slot slot) {
    return example
        .appraisal(slot)
        .acceptable()
        .orElseGet(() -> example.label().equals(new Label.Preferred(slot)));
  }

  /// A tie says nothing about a response alone.
  static boolean keeps(Label label) {
    return switch (label) {
      case Label.Preferred(Slot ignored) -> true;
      case Label.NeitherGood() -> true;
      case Label.Tied() -> false;
    };
  }

  /// Also a tie of which a human said of each side whether it is acceptable.
  static boolean keeps(Example example) {
    return keeps(example.label())
        || (example.appraisal(Slot.A).acceptable().isPresent()
            && example.appraisal(Slot.B).acceptable().isPresent());
  }
}
