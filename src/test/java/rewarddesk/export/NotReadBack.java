package rewarddesk.export;

import java.util.Map;
import java.util.TreeMap;

/// Targets whose files the importer does not give back as the same pairs, each with the reason.
final class NotReadBack {
  static final Map<String, String> TARGETS = new TreeMap<>();

  static {
    String layout = "the importer does not read this layout yet";
    String single = "rows hold one response: pairs are put together again by their prompts";
    TARGETS.put("trl-kto", single);
    TARGETS.put("trl-sft", "the rejected response is not in it");
    TARGETS.put("trl-stepwise", "pairs have no steps");
    TARGETS.put("llama-factory", layout);
    TARGETS.put("llama-factory-alpaca", layout);
    TARGETS.put("llama-factory-kto", single);
    TARGETS.put("axolotl", layout);
    TARGETS.put("ms-swift", layout);
    TARGETS.put("ms-swift-kto", single);
    TARGETS.put("nemo-rl", layout);
    TARGETS.put("verl", layout);
    TARGETS.put("torchtune", layout);
    TARGETS.put("openai", layout);
    TARGETS.put("helpsteer3", layout);
    TARGETS.put("llm-comparator", "it is made to look at: conversations are one text in it");
    TARGETS.put("csv", layout);
  }

  private NotReadBack() {}
}
