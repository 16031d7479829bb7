package rewarddesk.reward.generative;

import java.util.List;
import java.util.OptionalDouble;
import rewarddesk.inference.ReplyToken;
import rewarddesk.model.Span;
import rewarddesk.reward.generative.reading.AnswerForm;

/// What a judge might have answered, weighted by probability: Σ p·answer / Σ p over the likely
/// tokens at the place of its answer that are answers.
///
/// For a choice this is p(A) / (p(A) + p(B)), with a tie as half (AlpacaEval's weighting); for a
/// verifier p(Yes) / (p(Yes) + p(No)) (GenRM); for a rating its expected value (G-Eval). An answer
/// that is not among the likely tokens counts as impossible.
final class ExpectedAnswer {
  private ExpectedAnswer() {}

  /// @param tokens the tokens of the reply
  /// @param answer where in the reply the answer stands
  static OptionalDouble of(List<ReplyToken> tokens, Span answer, AnswerForm<?> form) {
    int start = 0;
    for (ReplyToken token : tokens) {
      int end = start + token.text().length();
      if (start <= answer.start() && answer.start() < end) {
        return of(token, form);
      }
      start = end;
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble of(ReplyToken token, AnswerForm<?> form) {
    double weight = 0;
    double sum = 0;
    for (ReplyToken.Alternative alternative : token.alternatives()) {
      OptionalDouble number = form.number(letters(alternative.text()));
      if (number.isPresent()) {
        double probability = Math.exp(alternative.logProbability());
        weight += probability;
        sum += probability * number.getAsDouble();
      }
    }
    return weight > 0 ? OptionalDouble.of(sum / weight) : OptionalDouble.empty();
  }

  /// Tokens carry blanks and brackets of their surroundings (` A`, `[[A`, `(a`).
  private static String letters(String token) {
    return token.replaceAll("[^\\p{L}\\p{N}<>=]", "");
  }
}
