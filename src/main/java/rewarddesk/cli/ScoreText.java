package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/// The scores of one response for people: a line for each reward, with its evidence.
final class ScoreText {
  private ScoreText() {}

  static String of(ObjectNode score) {
    StringBuilder text = new StringBuilder(score.path("id").asText());
    if (score.has("slot")) {
      text.append(", response ").append(score.path("slot").asText());
    }
    text.append(String.format(Locale.ROOT, ": total %.4f%n", score.path("total").doubleValue()));
    for (Map.Entry<String, JsonNode> reward : score.path("rewards").properties()) {
      text.append("  ").append(reward.getKey()).append(": ").append(line(reward.getValue()));
    }
    return text.toString();
  }

  private static String line(JsonNode reward) {
    String value =
        reward.path("value").isNumber()
            ? String.format(
                Locale.ROOT,
                "%.4f × %s",
                reward.path("value").doubleValue(),
                reward.path("weight").asText())
            : reward.path("status").asText();
    return value + ". " + reward.path("evidence").asText() + "\n";
  }
}
