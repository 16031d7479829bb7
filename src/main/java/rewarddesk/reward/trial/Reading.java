package rewarddesk.reward.trial;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import rewarddesk.model.Slot;

/// One text exactly as a model read it, and what came out.
///
/// @param first the response in it; where both are in it, the one that stands first
/// @param both whether both responses are in it
/// @param pieces the tokens in reading order
/// @param dropped how many tokens were left out because the text is too long
/// @param longest how many tokens the model reads at most
/// @param figures what came out
public record Reading(
    Slot first, boolean both, List<Piece> pieces, int dropped, int longest, List<Figure> figures) {
  public Reading {
    pieces = List.copyOf(pieces);
    figures = List.copyOf(figures);
  }

  /// The whole text; special tokens appear by their names.
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /// One token.
  ///
  /// @param text the characters it stands for, or the name of a special token; empty where a
  ///   character is only complete with the next token
  /// @param special whether it is a special token
  /// @param likelihood for language models, what was counted
  public record Piece(String text, boolean special, Likelihood likelihood) {

    /// A token without numbers of its own.
    public Piece(String text, boolean special) {
      this(text, special, Likelihood.NONE);
    }
  }

  /// What a language model holds of one token.
  ///
  /// @param policy log-probability, natural logarithm; empty when the token only conditions
  /// @param reference the same under the reference; empty also when there is none
  /// @param contribution what it adds to the reward; empty when it is not counted
  public record Likelihood(
      OptionalDouble policy, OptionalDouble reference, OptionalDouble contribution) {
    public static final Likelihood NONE =
        new Likelihood(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public boolean isCounted() {
      return contribution.isPresent();
    }
  }

  /// A number that came out.
  public record Figure(Kind kind, double value) {

    /// What a number means.
    public enum Kind {
      REWARD,
      LOGIT,
      /// The probability that A is better.
      P_A,
      /// exp(−mean log-probability) of the response's tokens.
      PERPLEXITY,
      /// −Σ log-probability of the response's tokens in bits, for each byte of its text.
      BITS_PER_BYTE
    }
  }
}
