package rewarddesk.reward.generative.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.Thinking;
import rewarddesk.reward.generative.prompt.Material;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

/// How a judge is asked.
///
/// @param orders in which orders two responses are shown
/// @param votes how often each question is asked, each time with another seed; 1 to 99
/// @param temperature of every call; above 0 where there are several votes, which would all be the
///   same otherwise
/// @param mostTokens where a reply is cut off
/// @param probabilities whether the verdict is to carry the probability of its token, where the
///   model tells it
/// @param repair what to say when a reply cannot be read, to have it put right once; absent when
///   such a reply stands as it is
/// @param rubric what counts, for templates with the place `{{rubric}}`
/// @param schema the JSON schema that replies have to follow
/// @param thinking whether the model thinks before it replies
public record Protocol(
    Orders orders,
    int votes,
    double temperature,
    int mostTokens,
    boolean probabilities,
    Optional<Words> repair,
    Optional<Words> rubric,
    Optional<String> schema,
    Thinking thinking) {

  /// In which orders two responses are shown.
  public enum Orders {
    /// As stored and swapped; a judge that contradicts itself has no preference.
    BOTH,
    /// In one order, drawn by a seeded coin for each item, as RewardBench does (there without a
    /// seed).
    SINGLE
  }

  public Protocol {
    if (votes > 1 && temperature == 0) {
      throw new IllegalArgumentException(
          "Several votes need a temperature above 0: at 0 all of them are the same.");
    }
  }

  /// A question written out, with what it shows and the rubric in its places.
  public String prompt(Templates templates, Material material, TemplateLanguage language) {
    Map<String, String> values = new HashMap<>(material.values());
    rubric.ifPresent(words -> values.put("rubric", words.in(language)));
    return templates.in(language).fill(values);
  }

  /// How a model is to answer.
  public ChatOptions options(long seed) {
    return new ChatOptions(temperature, seed, mostTokens, probabilities, schema, thinking);
  }
}
