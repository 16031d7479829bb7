package rewarddesk.model;

import java.util.List;
import java.util.OptionalDouble;

/// What one rule measured on one response.
///
/// @param name stable name of the rule, lower case with underscores
/// @param weight how much one unit of it counts in the total
/// @param outcome the value, or why there is none
/// @param evidence one sentence a person can check in the response
/// @param spans the places in the response's plain text that the evidence speaks of; may be empty
public record RuleReward(
    String name, double weight, Outcome outcome, String evidence, List<Span> spans) {

  /// A value, or why there is none. Nothing but a value ever enters a total.
  public sealed interface Outcome {}

  /// The rule's value in its documented range.
  public record Scored(double value) implements Outcome {}

  /// The rule does not apply to this item.
  public record NotApplicable(String reason) implements Outcome {}

  /// The rule could not be computed.
  public record Failed(String reason) implements Outcome {}

  public RuleReward {
    spans = List.copyOf(spans);
  }

  public OptionalDouble value() {
    return outcome instanceof Scored(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /// Weight times value; empty when there is no value.
  public OptionalDouble contribution() {
    return outcome instanceof Scored(double value)
        ? OptionalDouble.of(weight * value)
        : OptionalDouble.empty();
  }
}
