package rewarddesk.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Content;

/// What the prompt is to the likelihood of a response.
public enum PromptUse {
  /// It conditions the response and is not counted itself: −(1/N) Σ log p(response | prompt).
  CONDITIONED,
  /// Its own text is counted as well, but for a first token that follows nothing: the likelihood of
  /// both as one text.
  SCORED;

  /// As it stands in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Stream.of(values()).map(PromptUse::word).toList();
  }

  /// The one of that word; empty when there is none.
  public static Optional<PromptUse> of(String word) {
    return Stream.of(values()).filter(use -> use.word().equals(word)).findFirst();
  }

  /// How likely a model finds a response to a prompt. Special tokens and what a chat template
  /// writes are never counted. After a blank prompt the response is a text alone.
  ///
  /// @return without tokens when the response has none that can be counted
  /// @throws ModelException when the model gives no finite numbers, or its template cannot show
  ///   these texts so that they can be told apart
  /// @throws InterruptedException when the thread was interrupted
  public Likelihood of(LanguageModel model, Content prompt, Content response)
      throws InterruptedException {
    if (prompt.isBlank()) {
      return score(model, model.text(response.plain())).likelihood(Part.RESPONSE);
    }
    if (this == CONDITIONED) {
      return score(model, model.response(prompt, response)).likelihood(Part.RESPONSE);
    }
    ScoredText both = score(model, model.promptAndResponse(prompt, response));
    Likelihood own = both.likelihood(Part.RESPONSE);
    return own.tokens() == 0 ? own : both.likelihood(Part.PROMPT, Part.RESPONSE);
  }

  private static ScoredText score(LanguageModel model, Passage passage)
      throws InterruptedException {
    return model.score(List.of(passage)).getFirst();
  }
}
