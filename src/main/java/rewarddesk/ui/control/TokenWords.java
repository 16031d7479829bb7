package rewarddesk.ui.control;

import java.util.StringJoiner;
import rewarddesk.reward.trial.Reading;

/// Tokens in words.
final class TokenWords {
  private TokenWords() {}

  /// White space becomes visible where nothing else is.
  static String shown(Reading.Piece piece) {
    String text = CleanText.of(piece.text()).replace("\n", "⏎").replace("\t", "⇥");
    return text.isEmpty() ? "·" : text.isBlank() ? text.replace(' ', '␣') : text;
  }

  /// Everything known about one token.
  static String about(int number, Reading.Piece piece) {
    StringJoiner parts = new StringJoiner(" · ");
    parts.add(
        ControlTexts.get(
            piece.special() ? "tokens.special" : "tokens.token", number + 1, shown(piece)));
    Reading.Likelihood likelihood = piece.likelihood();
    likelihood
        .policy()
        .ifPresent(value -> parts.add(ControlTexts.get("tokens.policy", value, Math.exp(value))));
    likelihood
        .reference()
        .ifPresent(value -> parts.add(ControlTexts.get("tokens.reference", value)));
    likelihood
        .contribution()
        .ifPresent(value -> parts.add(ControlTexts.get("tokens.contribution", value)));
    return parts.toString();
  }
}
