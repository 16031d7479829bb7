package rewarddesk.reward.generative.definition;

import java.util.Map;
import rewarddesk.reward.generative.prompt.PromptTemplate;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

/// A question in one or more languages.
public record Templates(Map<TemplateLanguage, PromptTemplate> byLanguage) {
  public Templates {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A template is needed in one language at least.");
    }
  }

  /// The language the question is asked in: the wanted one, or the one there is.
  public TemplateLanguage language(TemplateLanguage wanted) {
    return byLanguage.containsKey(wanted) ? wanted : byLanguage.keySet().iterator().next();
  }

  public PromptTemplate in(TemplateLanguage wanted) {
    PromptTemplate template = byLanguage.get(language(wanted));
    if (template == null) {
      throw new IllegalStateException("there is no template in " + wanted);
    }
    return template;
  }
}
