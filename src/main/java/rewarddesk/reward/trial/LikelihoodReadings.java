package rewarddesk.reward.trial;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Slot;
import rewarddesk.reward.implicit.TokenView;
import rewarddesk.reward.trial.Reading.Figure;

/// Token views of a language model as readings.
final class LikelihoodReadings {
  private LikelihoodReadings() {}

  static Reading of(Slot slot, TokenView view, int longest) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(Figure.Kind.REWARD, view.reward()));
    double perplexity = perplexity(view);
    if (Double.isFinite(perplexity)) {
      figures.add(new Figure(Figure.Kind.PERPLEXITY, perplexity));
    }
    return new Reading(
        slot,
        false,
        view.tokens().stream().map(token -> piece(view.text(), token)).toList(),
        view.dropped(),
        longest,
        figures);
  }

  private static Reading.Piece piece(String text, TokenView.ScoredToken token) {
    boolean special = !token.special().isEmpty();
    return new Reading.Piece(
        special ? token.special() : text.substring(token.span().start(), token.span().end()),
        special,
        new Reading.Likelihood(token.policy(), token.reference(), token.contribution()));
  }

  /// Of the response's own tokens, as `--perplexity` counts them.
  private static double perplexity(TokenView view) {
    return Math.exp(
        -view.tokens().stream()
            .filter(token -> token.part() == Part.RESPONSE && token.policy().isPresent())
            .mapToDouble(token -> token.policy().getAsDouble())
            .average()
            .orElse(Double.NaN));
  }
}
