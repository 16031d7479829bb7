package rewarddesk.inference;

import java.util.List;
import java.util.stream.Stream;
import rewarddesk.model.Span;

/// A text cut into the tokens of one model, in reading order, with what each token belongs to. Made
/// by [LanguageModel] and read by the same model, or by another one that cuts text in the same way.
///
/// @param text the whole text as the model reads it, prompt and template included
/// @param tokens at least one
/// @param dropped how many tokens were left out so that the rest fits the model; 0 for the whole
public record Passage(String text, List<Token> tokens, int dropped) {
  public Passage {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a passage needs at least one token");
    }
  }

  /// What a token belongs to. A token that reaches over a boundary belongs to what follows.
  public enum Part {
    /// What the template writes before the response, the start token, and the prompt itself where
    /// it is not counted: it conditions what follows and has no probability.
    CONTEXT,
    /// The prompt's own text, where it is to be counted ([LanguageModel#promptAndResponse]).
    PROMPT,
    /// The response, or the text itself when there is no prompt.
    RESPONSE,
    /// What the template or the model writes around the response, after the prompt: the end of the
    /// turn, the end-of-text token.
    FRAME
  }

  /// One token.
  ///
  /// @param id its number in the model's vocabulary
  /// @param span its place in the passage's text; empty for a token that no text stands for
  public record Token(long id, Span span, Part part) {}

  /// The numbers of all tokens.
  public long[] ids() {
    return tokens.stream().mapToLong(Token::id).toArray();
  }

  /// How many tokens there are of one part.
  public int count(Part part) {
    return (int) tokens.stream().filter(token -> token.part() == part).count();
  }

  /// This passage in at most so many tokens. The prompt gives way first, from its beginning, but
  /// for the very first token of the passage, which is where the model starts; only when nothing of
  /// the prompt but that is left does the end go, and never silently: [#dropped()] counts both.
  ///
  /// @param longest at least 2
  public Passage fitting(int longest) {
    int excess = tokens.size() - longest;
    if (excess <= 0) {
      return this;
    }
    int fromPrompt = Math.min(excess, Math.max(0, count(Part.CONTEXT) + count(Part.PROMPT) - 1));
    List<Token> kept =
        Stream.concat(tokens.stream().limit(1), tokens.stream().skip(1L + fromPrompt))
            .limit(longest)
            .toList();
    return new Passage(text, kept, dropped + excess);
  }
}
