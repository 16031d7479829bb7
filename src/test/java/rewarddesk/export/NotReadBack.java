package rewarddesk.export;

import java.util.Map;
import java.util.TreeMap;

/// Targets whose files the importer does not give back as the same pairs, each with the reason.
final class NotReadBack {
  static final Map<String, String> TARGETS = new TreeMap<>();

  static {
    String single = "rows hold one response: pairs are put together again by their prompts";
    TARGETS.put("trl-kto", single);
    TARGETS.put("trl-sft", "the rejected response is not in it");
    TARGETS.put("trl-stepwise", "pairs have no steps");
    TARGETS.put("llama-factory-kto", single);
    TARGETS.put("ms-swift-kto", single);
    TARGETS.put("llm-comparator", "it is made to look at: conversations are one text in it");
  }

  /// Targets of which only single questions are given back, each with the reason.
  static final Map<String, String> CONVERSATIONS =
      Map.of(
          "llama-factory-alpaca", "the history and the system's text do not come back the same",
          "csv", "a conversation is JSON in its field, which is read as text");

  private NotReadBack() {}
}
