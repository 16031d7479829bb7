package rewarddesk.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// [Figures] as JSON, in heads and on the command line.
public final class FiguresJson {
  private FiguresJson() {}

  public static ObjectNode write(Figures figures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("pairs", figures.pairs()).put("prompts", figures.prompts());
    json.set("accuracy", estimate(figures.learned()));
    json.set("lengthBaseline", estimate(figures.length()));
    json.put("longerWins", figures.longerWins());
    json.set("difference", estimate(figures.difference()));
    json.put("deviation", figures.deviation()).put("beatsLength", figures.beatsLength());
    return json;
  }

  /// `beatsLength` is not read but worked out anew.
  static Figures read(JsonNode json) {
    return new Figures(
        json.path("pairs").asInt(),
        json.path("prompts").asInt(),
        estimate(json.path("accuracy")),
        estimate(json.path("lengthBaseline")),
        json.path("longerWins").asBoolean(),
        estimate(json.path("difference")),
        HeadJson.number(json, "deviation"));
  }

  private static ObjectNode estimate(Estimate estimate) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", estimate.value())
        .put("low", estimate.low())
        .put("high", estimate.high());
  }

  private static Estimate estimate(JsonNode json) {
    return new Estimate(
        HeadJson.number(json, "value"),
        HeadJson.number(json, "low"),
        HeadJson.number(json, "high"));
  }
}
