package rewarddesk.reward.rule;

import java.util.List;

/// A value of a rule's parameter, as it stands in a profile file.
public sealed interface ParameterValue {

  /// A number; whole where the parameter counts something.
  record Amount(double value) implements ParameterValue {
    @Override
    public String toString() {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /// A text.
  record Text(String value) implements ParameterValue {
    @Override
    public String toString() {
      return '"' + value + '"';
    }
  }

  /// Several texts.
  record Texts(List<String> values) implements ParameterValue {
    public Texts {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return values.stream().map(value -> '"' + value + '"').toList().toString();
    }
  }
}
