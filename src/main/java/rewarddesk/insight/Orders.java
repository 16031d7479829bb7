package rewarddesk.insight;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.stats.Choice;
import rewarddesk.stats.bias.FirstSlot;
import rewarddesk.stats.bias.PositionConsistency;

/// In which orders a judge was shown the two responses, and what it said each time. Only readable
/// after the last item was added.
final class Orders {
  private final PositionConsistency.Count both = new PositionConsistency.Count();
  private final FirstSlot.Count single = new FirstSlot.Count();
  private final BitSet changed = new BitSet();

  void add(int row, Judgment judgment) {
    Map<DisplayOrder, Choice> said = new EnumMap<>(DisplayOrder.class);
    for (JudgeCall call : judgment.calls()) {
      pairwise(call).ifPresent(choice -> said.put(call.order(), choice));
    }
    if (said.size() == 2) {
      Choice stored = said.getOrDefault(DisplayOrder.AS_STORED, Choice.NONE);
      Choice swapped = said.getOrDefault(DisplayOrder.SWAPPED, Choice.NONE);
      both.add(stored, swapped);
      changed.set(row, stored.ranks() && swapped.ranks() && stored != swapped);
    } else {
      said.forEach((order, choice) -> single.add(choice, order));
    }
  }

  /// The verdict on the stored sides; empty for calls that asked for something else.
  private static Optional<Choice> pairwise(JudgeCall call) {
    return switch (call.outcome()) {
      case "A" -> Optional.of(Choice.A);
      case "B" -> Optional.of(Choice.B);
      case "tie" -> Optional.of(Choice.TIE);
      default ->
          call.purpose().startsWith("pairwise") ? Optional.of(Choice.NONE) : Optional.empty();
    };
  }

  /// Pairs that were judged in both orders.
  PositionConsistency consistency() {
    return both.report();
  }

  /// Whether the verdicts of the two orders differ.
  boolean isChanged(int row) {
    return changed.get(row);
  }

  /// Pairs that were judged in one order only.
  FirstSlot firstSlot() {
    return single.report();
  }
}
