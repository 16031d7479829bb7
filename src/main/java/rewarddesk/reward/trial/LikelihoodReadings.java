package rewarddesk.reward.trial;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.Likelihood;
import rewarddesk.model.Slot;
import rewarddesk.reward.implicit.TokenView;
import rewarddesk.reward.trial.Reading.Figure;

/// Token views of a language model as readings.
final class LikelihoodReadings {
  private LikelihoodReadings() {}

  static Reading of(Slot slot, TokenView view, int longest) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(Figure.Kind.REWARD, view.reward()));
    Likelihood likelihood = view.likelihood();
    if (likelihood.tokens() > 0) {
      figures.add(new Figure(Figure.Kind.PERPLEXITY, likelihood.perplexity()));
      figures.add(new Figure(Figure.Kind.BITS_PER_BYTE, likelihood.bitsPerByte()));
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
}
