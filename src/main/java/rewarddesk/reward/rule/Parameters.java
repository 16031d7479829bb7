package rewarddesk.reward.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters one rule is made with: every parameter its description names has a value of its
/// kind, and there are no others.
public final class Parameters {
  private final Map<String, ParameterValue> values;

  private Parameters(Map<String, ParameterValue> values) {
    this.values = values;
  }

  /// Completes given values with the defaults of a description.
  ///
  /// @throws IllegalArgumentException with a plain sentence that lists what there is, when a name
  ///   is unknown or a value is of another kind than the default
  static Parameters of(RewardDescription description, Map<String, ParameterValue> given) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (RewardDescription.Parameter parameter : description.parameters()) {
      values.put(parameter.name(), parameter.fallback());
    }
    given.forEach((name, value) -> replace(description, values, name, value));
    return new Parameters(values);
  }

  private static void replace(
      RewardDescription description,
      Map<String, ParameterValue> values,
      String name,
      ParameterValue value) {
    ParameterValue fallback = values.get(name);
    if (fallback == null) {
      throw new IllegalArgumentException(
          "%s has no parameter \"%s\". It has: %s."
              .formatted(
                  description.name(),
                  name,
                  values.isEmpty() ? "none" : String.join(", ", values.keySet())));
    }
    if (fallback.getClass() != value.getClass()) {
      throw new IllegalArgumentException(
          "%s of %s must be %s, like %s; it is %s."
              .formatted(name, description.name(), kind(fallback), fallback, value));
    }
    values.put(name, value);
  }

  private static String kind(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Amount _ -> "a number";
      case ParameterValue.Text _ -> "a text";
      case ParameterValue.Texts _ -> "a list of texts";
    };
  }

  /// @throws IllegalArgumentException when there is no number of this name
  public double number(String name) {
    if (values.get(name) instanceof ParameterValue.Amount(double value)) {
      return value;
    }
    throw new IllegalArgumentException("No number " + name);
  }

  /// A number that counts something.
  ///
  /// @throws IllegalArgumentException when it is not a whole number of at least `least`
  public int count(String name, int least) {
    double value = number(name);
    if (value < least || value != Math.rint(value) || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s must be a whole number from %d, not %s."
              .formatted(name, least, new ParameterValue.Amount(value)));
    }
    return (int) value;
  }

  /// A number that counts something, with an upper bound.
  ///
  /// @throws IllegalArgumentException when it is not a whole number from `least` to `most`
  public int count(String name, int least, int most) {
    int value = count(name, least);
    if (value > most) {
      throw new IllegalArgumentException(
          "%s must be at most %,d, not %,d.".formatted(name, most, value));
    }
    return value;
  }

  /// @throws IllegalArgumentException when there is no text of this name
  public String text(String name) {
    if (values.get(name) instanceof ParameterValue.Text(String value)) {
      return value;
    }
    throw new IllegalArgumentException("No text " + name);
  }

  /// A text out of a few.
  ///
  /// @throws IllegalArgumentException when it is another one; lists the choices
  public String choice(String name, List<String> choices) {
    String value = text(name);
    if (!choices.contains(value)) {
      throw new IllegalArgumentException(
          "%s must be one of %s, not \"%s\".".formatted(name, String.join(", ", choices), value));
    }
    return value;
  }

  /// @throws IllegalArgumentException when there are no texts of this name
  public List<String> texts(String name) {
    if (values.get(name) instanceof ParameterValue.Texts(List<String> found)) {
      return found;
    }
    throw new IllegalArgumentException("No texts " + name);
  }
}
