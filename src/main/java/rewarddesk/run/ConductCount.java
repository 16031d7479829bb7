package rewarddesk.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;

/// Counts what a judge's calls on one comparison say about its conduct. Stateless.
final class ConductCount {
  private ConductCount() {}

  static Conduct add(Conduct before, List<JudgeCall> calls) {
    return new Conduct(
        before.flips() + (flips(calls) ? 1 : 0),
        before.repaired() + calls.stream().filter(ConductCount::isRepaired).count(),
        before.recalled() + calls.stream().filter(JudgeCall::recalled).count());
  }

  private static boolean isRepaired(JudgeCall call) {
    return call.purpose().endsWith(JudgeCall.REPAIR) && call.isAnswer();
  }

  /// Whether one side was named in one order and the other side in the other, in the same vote: the
  /// calls of a vote follow each other.
  private static boolean flips(List<JudgeCall> calls) {
    Map<DisplayOrder, String> named = new EnumMap<>(DisplayOrder.class);
    for (JudgeCall call : calls) {
      if (isPairwise(call) && isSide(call.outcome())) {
        if (call.order() == DisplayOrder.AS_STORED) {
          named.clear();
        }
        named.put(call.order(), call.outcome());
        if (named.values().stream().distinct().count() > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPairwise(JudgeCall call) {
    return JudgeCall.responses(call.purpose()) > 0
        || call.purpose().replace(JudgeCall.REPAIR, "").endsWith(JudgeCall.PAIRWISE);
  }

  private static boolean isSide(String outcome) {
    return outcome.equals(Slot.A.name()) || outcome.equals(Slot.B.name());
  }
}
