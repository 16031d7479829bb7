package rewarddesk.reward.generative.definition;

import java.util.Map;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

/// A text in one or more languages.
public record Words(Map<TemplateLanguage, String> texts) {
  public Words {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A text is needed in one language at least.");
    }
  }

  /// The text in the language, or in the one there is.
  public String in(TemplateLanguage language) {
    return texts.getOrDefault(language, texts.values().iterator().next());
  }
}
