package rewarddesk.insight;

import java.util.Optional;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.bias.FirstSlot;
import rewarddesk.stats.bias.PositionConsistency;

/// In which orders a judge was shown the two responses, and what it said each time. By row of the
/// [VerdictTable]; only readable after the last item was added.
final class Orders {
  private SaidColumn stored = new SaidColumn();
  private SaidColumn swapped = new SaidColumn();

  void add(int row, Judgment judgment) {
    for (JudgeCall call : judgment.calls()) {
      pairwise(call)
          .ifPresent(
              said -> (call.order() == DisplayOrder.AS_STORED ? stored : swapped).set(row, said));
    }
  }

  /// The verdict on the stored sides; empty for calls that asked for something else.
  private static Optional<Said> pairwise(JudgeCall call) {
    return switch (call.outcome()) {
      case "A" -> Optional.of(Said.A);
      case "B" -> Optional.of(Said.B);
      case "tie" -> Optional.of(Said.TIE);
      default ->
          call.purpose().startsWith("pairwise") ? Optional.of(Said.NOTHING) : Optional.empty();
    };
  }

  Orders only(Selection selection) {
    Orders kept = new Orders();
    kept.stored = stored.only(selection);
    kept.swapped = swapped.only(selection);
    return kept;
  }

  /// Pairs that were judged in both orders.
  PositionConsistency consistency() {
    PositionConsistency.Count both = new PositionConsistency.Count();
    for (int row = 0; row < Math.min(stored.end(), swapped.end()); row++) {
      if (isIn(stored, row) && isIn(swapped, row)) {
        both.add(stored.at(row).choice(), swapped.at(row).choice());
      }
    }
    return both.report();
  }

  /// Whether the verdicts of the two orders differ.
  boolean isChanged(int row) {
    return isBoth(row) && stored.at(row) != swapped.at(row);
  }

  /// Whether there is a readable verdict in both orders.
  boolean isBoth(int row) {
    return stored.at(row).ranks() && swapped.at(row).ranks();
  }

  /// Whether they differ and lean to the first place.
  boolean isChangedToFirst(int row) {
    return isChanged(row) && (stored.at(row) == Said.A || swapped.at(row) == Said.B);
  }

  /// Whether it was asked in one order only and preferred a side.
  boolean isSingle(int row) {
    return isIn(stored, row) != isIn(swapped, row)
        && (stored.at(row).decisive() || swapped.at(row).decisive());
  }

  /// Whether that was the first side.
  boolean isSingleFirst(int row) {
    return isSingle(row) && (stored.at(row) == Said.A || swapped.at(row) == Said.B);
  }

  /// Pairs that were judged in one order only.
  FirstSlot firstSlot() {
    FirstSlot.Count single = new FirstSlot.Count(LeftOut.Reason.UNSCORED);
    for (int row = 0; row < Math.max(stored.end(), swapped.end()); row++) {
      if (isIn(stored, row) && !isIn(swapped, row)) {
        single.add(stored.at(row).choice(), DisplayOrder.AS_STORED);
      } else if (isIn(swapped, row) && !isIn(stored, row)) {
        single.add(swapped.at(row).choice(), DisplayOrder.SWAPPED);
      }
    }
    return single.report();
  }

  private static boolean isIn(SaidColumn order, int row) {
    return order.at(row) != Said.ABSENT;
  }
}
