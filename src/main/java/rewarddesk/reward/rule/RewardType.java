package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A kind of reward: its description, and how to make the rule from parameters. Each rule class has
/// one as its constant `TYPE`. Safe for any thread.
public final class RewardType {
  private final RewardDescription description;
  private final Function<Parameters, Rule> factory;

  private RewardType(RewardDescription description, Function<Parameters, Rule> factory) {
    this.description = description;
    this.factory = factory;
  }

  public RewardDescription description() {
    return description;
  }

  public String name() {
    return description.name();
  }

  /// The rule with its default parameters.
  public Rule rule() {
    return rule(Map.of());
  }

  /// @param given the parameters that differ from their defaults
  /// @throws IllegalArgumentException with a plain sentence when a parameter is unknown, of the
  ///   wrong kind or out of bounds
  public Rule rule(Map<String, ParameterValue> given) {
    return factory.apply(Parameters.of(description, given));
  }

  /// Starts the description of a reward.
  public static Draft named(String name) {
    return new Draft(name);
  }

  /// A description being written. Used by one thread, while a rule class is loaded.
  public static final class Draft {
    private final String name;
    private final List<RewardDescription.Parameter> parameters = new ArrayList<>();
    private String summary = "";
    private String formula = "";
    private double low;
    private double high = 1;
    private String source = "";

    private Draft(String name) {
      this.name = name;
    }

    public Draft rewards(String text) {
      summary = text;
      return this;
    }

    public Draft formula(String text) {
      formula = text;
      return this;
    }

    public Draft range(double smallest, double largest) {
      low = smallest;
      high = largest;
      return this;
    }

    public Draft number(String parameter, double fallback, String meaning) {
      return parameter(parameter, new ParameterValue.Amount(fallback), meaning);
    }

    public Draft text(String parameter, String fallback, String meaning) {
      return parameter(parameter, new ParameterValue.Text(fallback), meaning);
    }

    public Draft texts(String parameter, List<String> fallback, String meaning) {
      return parameter(parameter, new ParameterValue.Texts(fallback), meaning);
    }

    private Draft parameter(String parameter, ParameterValue fallback, String meaning) {
      parameters.add(new RewardDescription.Parameter(parameter, fallback, meaning));
      return this;
    }

    public Draft source(String text) {
      source = text;
      return this;
    }

    /// Ends the description.
    ///
    /// @param example a worked example; a test computes it
    /// @param factory makes the rule
    public RewardType make(RewardDescription.Example example, Function<Parameters, Rule> factory) {
      return new RewardType(
          new RewardDescription(name, summary, formula, low, high, parameters, source, example),
          factory);
    }
  }
}
