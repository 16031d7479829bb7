package rewarddesk.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rewarddesk.reward.rule.ParameterValue;

/// Parameters as they are typed: a number, a text, or one text a line.
final class ParameterText {
  private ParameterText() {}

  static String of(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Amount amount -> amount.toString();
      case ParameterValue.Text(String text) -> text;
      case ParameterValue.Texts(List<String> texts) ->
          texts.stream().collect(Collectors.joining("\n"));
    };
  }

  /// The value of the same kind as another one; empty when the text is no number where one is
  /// needed. Empty lines of a list are left out.
  static Optional<ParameterValue> read(String text, ParameterValue like) {
    return switch (like) {
      case ParameterValue.Amount _ -> number(text).map(ParameterValue.Amount::new);
      case ParameterValue.Text _ -> Optional.of(new ParameterValue.Text(text));
      case ParameterValue.Texts _ ->
          Optional.of(
              new ParameterValue.Texts(
                  text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
    };
  }

  /// A finite number, with a point or a comma.
  static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.').replace('−', '-'));
      return Double.isFinite(value) && isPlain(text) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Java also reads `0x1p3` and `1d`, which nobody means.
  private static boolean isPlain(String text) {
    return text.strip().matches("[-+−0-9.,eE]+");
  }
}
