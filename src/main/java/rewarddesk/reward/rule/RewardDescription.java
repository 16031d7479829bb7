package rewarddesk.reward.rule;

import java.util.List;
import java.util.Map;

/// What a person needs to know about a reward. `docs/rewards.md` is written from it, and a test
/// computes every example, so neither can drift from the code.
///
/// @param name stable name, lower case with underscores
/// @param summary one or two sentences: what it rewards, and where it does not apply
/// @param formula how the value is computed
/// @param low smallest value with the default parameters; may be −∞
/// @param high largest value with the default parameters; may be ∞
/// @param parameters what can be set
/// @param source where the formula comes from
/// @param example a response and its value
public record RewardDescription(
    String name,
    String summary,
    String formula,
    double low,
    double high,
    List<Parameter> parameters,
    String source,
    Example example) {
  public RewardDescription {
    parameters = List.copyOf(parameters);
  }

  /// @param fallback the value when a profile gives none; also says what kind of value it takes
  /// @param meaning what it does, with its unit
  public record Parameter(String name, ParameterValue fallback, String meaning) {}

  /// A worked example.
  ///
  /// @param given the parameters that differ from their defaults
  /// @param prompt the prompt; empty where it does not matter
  /// @param response the response to measure
  /// @param reference the reference answer; empty for none
  /// @param other another response to the same prompt; empty for none
  /// @param tests tests in Python for a program in the response; empty for none
  /// @param value what comes out
  public record Example(
      Map<String, ParameterValue> given,
      String prompt,
      String response,
      String reference,
      String other,
      String tests,
      double value) {
    public Example {
      given = Map.copyOf(given);
    }

    /// An example with the default parameters that needs only a response.
    public static Example of(String response, double value) {
      return of("", response, value);
    }

    public static Example of(String prompt, String response, double value) {
      return new Example(Map.of(), prompt, response, "", "", "", value);
    }

    public Example answering(String correct) {
      return new Example(given, prompt, response, correct, other, tests, value);
    }

    public Example against(String another) {
      return new Example(given, prompt, response, reference, another, tests, value);
    }

    public Example tested(String python) {
      return new Example(given, prompt, response, reference, other, python, value);
    }

    /// The example with parameters that differ from their defaults.
    public Example with(Map<String, ParameterValue> parameters) {
      return new Example(parameters, prompt, response, reference, other, tests, value);
    }
  }
}
