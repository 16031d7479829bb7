package rewarddesk.reward.implicit;

import java.util.List;
import java.util.OptionalDouble;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Span;

/// Where the implicit reward of one response comes from, token by token: what a screen colours.
///
/// @param text everything the models read: prompt, template, response
/// @param tokens in reading order; those of the prompt are there too, without values
/// @param reward the sum of all contributions
/// @param scored how many tokens were counted
/// @param dropped how many tokens were left out because the text is longer than the models read;
///   the oldest of the prompt first
/// @param likelihood how likely the policy finds the response's own tokens, as `--perplexity`
///   counts them; without tokens when there are only those of a template
public record TokenView(
    String text,
    List<ScoredToken> tokens,
    double reward,
    int scored,
    int dropped,
    Likelihood likelihood) {
  public TokenView {
    tokens = List.copyOf(tokens);
  }

  /// One token.
  ///
  /// @param span its place in the text; empty for a token that no text stands for
  /// @param special the name of a special token (`<|im_end|>`); empty for text
  /// @param part what it belongs to; tokens of the prompt only condition
  /// @param policy log-probability under the policy, natural logarithm; empty when it only
  ///   conditions
  /// @param reference the same under the reference; empty also when there is none
  /// @param contribution what it adds to the reward; empty when it is not counted
  public record ScoredToken(
      Span span,
      String special,
      Part part,
      OptionalDouble policy,
      OptionalDouble reference,
      OptionalDouble contribution) {}
}
