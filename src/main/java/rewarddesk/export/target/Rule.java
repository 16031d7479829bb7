package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/// One thing a loader asks of a row, and what it does when the row does not have it.
///
/// @param broken whether a row breaks the rule; rules before it in the target's list hold
public record Rule(Finding finding, Predicate<ObjectNode> broken) {

  static Rule fails(Fault fault, String where, Predicate<ObjectNode> broken) {
    return new Rule(new Finding(Effect.FAILS, fault, where), broken);
  }

  static Rule dropped(Fault fault, String where, Predicate<ObjectNode> broken) {
    return new Rule(new Finding(Effect.DROPPED, fault, where), broken);
  }

  static Rule misread(Fault fault, String where, Predicate<ObjectNode> broken) {
    return new Rule(new Finding(Effect.MISREAD, fault, where), broken);
  }
}
