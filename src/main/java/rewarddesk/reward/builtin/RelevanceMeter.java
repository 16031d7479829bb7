package rewarddesk.reward.builtin;

import java.util.Optional;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.TextVector;

/// Measures relevance with the encoder of the question's language.
final class RelevanceMeter implements AutoCloseable {
  private final LazyEncoder english;
  private final LazyEncoder chinese;

  RelevanceMeter(LazyEncoder english, LazyEncoder chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /// Reads the question once, to compare responses with it.
  Asked ask(Question question, Head head) {
    LazyEncoder wanted = question.chinese() ? chinese : english;
    RelevanceScale scale = question.chinese() ? head.chinese() : head.english();
    Optional<TextEncoder> encoder = wanted.get();
    if (encoder.isEmpty()) {
      return response -> new Relevance.NotMeasured("the text encoder cannot be loaded");
    }
    try {
      TextVector asked = encoder.get().encode(question.text());
      return response -> measure(asked, response, encoder.get(), scale);
    } catch (ModelException e) {
      return response -> new Relevance.NotMeasured("the text encoder could not read the prompt");
    }
  }

  @Override
  public void close() {
    english.close();
    chinese.close();
  }

  /// A question that waits for responses.
  interface Asked {
    Relevance of(String response);
  }

  private static Relevance measure(
      TextVector asked, String response, TextEncoder encoder, RelevanceScale scale) {
    if (response.isBlank()) {
      return new Relevance.NotMeasured("there is nothing to compare");
    }
    try {
      TextVector answer = encoder.encode(response);
      return new Relevance.Measured(asked.cosine(answer), scale, encoder.name(), answer);
    } catch (ModelException e) {
      return new Relevance.NotMeasured("the text encoder could not read the response");
    }
  }
}
