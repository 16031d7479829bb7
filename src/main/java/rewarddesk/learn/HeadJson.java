package rewarddesk.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rewarddesk.json.ContentJson;
import rewarddesk.reward.builtin.PairReader;

/// A [LearnedHead] as JSON: what stands in the project and in exported files.
public final class HeadJson {
  private static final String FORMAT = "rewarddesk learned head 1";
  private static final int MOST_NUMBERS = 4096;
  private static final int MOST_FOLDS = 20;

  private HeadJson() {}

  /// One line; the same head always gives the same text.
  public static String write(LearnedHead head) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("features", head.features());
    json.putObject("trainedOn")
        .put("project", head.origin().project())
        .put("decisions", head.origin().decisions())
        .put("items", head.origin().items())
        .put("at", head.origin().at().toString());
    json.putObject("ridge")
        .put("strength", head.ridge().strength())
        .put("embedding", head.ridge().embedding());
    json.set("measured", FiguresJson.write(head.figures()));
    json.set("weights", weights(head.weights()));
    ArrayNode folds = json.putArray("folds");
    for (LearnedHead.Fold fold : head.folds()) {
      ObjectNode one = folds.addObject();
      one.set("weights", weights(fold.weights()));
      new TreeSet<>(fold.prompts()).forEach(one.putArray("prompts")::add);
    }
    return json.toString();
  }

  /// @throws IllegalArgumentException with a plain sentence when the text is no learned head
  public static LearnedHead read(String text) {
    try {
      return read(ContentJson.MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not a learned head: it is not JSON.", e);
    }
  }

  private static LearnedHead read(JsonNode json) {
    if (!json.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException(
          "This is not a learned head: \"format\" is not \"" + FORMAT + "\".");
    }
    List<LearnedHead.Fold> folds = new ArrayList<>();
    for (JsonNode fold : array(json, "folds", MOST_FOLDS)) {
      Set<String> prompts = new HashSet<>();
      array(fold, "prompts", Integer.MAX_VALUE).forEach(prompt -> prompts.add(prompt.asText()));
      folds.add(new LearnedHead.Fold(readWeights(fold.path("weights")), prompts));
    }
    return new LearnedHead(
        json.path("features").asText(),
        origin(json.path("trainedOn")),
        FiguresJson.read(json.path("measured")),
        new Ridge(number(json.path("ridge"), "strength"), number(json.path("ridge"), "embedding")),
        readWeights(json.path("weights")),
        folds);
  }

  private static LearnedHead.Origin origin(JsonNode json) {
    try {
      return new LearnedHead.Origin(
          json.path("project").asText(),
          json.path("decisions").asInt(),
          json.path("items").asText(),
          Instant.parse(json.path("at").asText()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The learned head does not say when it was learned.", e);
    }
  }

  private static ObjectNode weights(HeadWeights weights) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode scalars = json.putObject("scalars");
    List<String> names = PairReader.scalarNames();
    for (int i = 0; i < names.size(); i++) {
      scalars.put(names.get(i), weights.scalars()[i]);
    }
    add(json.putArray("english"), weights.english());
    add(json.putArray("chinese"), weights.chinese());
    return json;
  }

  private static void add(ArrayNode array, float[] numbers) {
    for (float number : numbers) {
      array.add(number);
    }
  }

  private static HeadWeights readWeights(JsonNode json) {
    List<String> names = PairReader.scalarNames();
    float[] scalars = new float[names.size()];
    for (int i = 0; i < scalars.length; i++) {
      scalars[i] = (float) number(json.path("scalars"), names.get(i));
    }
    return new HeadWeights(scalars, numbers(json, "english"), numbers(json, "chinese"));
  }

  private static float[] numbers(JsonNode json, String name) {
    JsonNode array = array(json, name, MOST_NUMBERS);
    float[] numbers = new float[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) finite(array.path(i), name);
    }
    return numbers;
  }

  private static JsonNode array(JsonNode json, String name, int most) {
    JsonNode array = json.path(name);
    if (!array.isArray() || array.size() > most) {
      throw new IllegalArgumentException(
          "The learned head is not complete: \"" + name + "\" is no list, or a much too long one.");
    }
    return array;
  }

  static double number(JsonNode json, String name) {
    return finite(json.path(name), name);
  }

  private static double finite(JsonNode node, String name) {
    double value = node.asDouble();
    if (!node.isNumber() || !Float.isFinite((float) value)) {
      throw new IllegalArgumentException(
          "The learned head is not complete: \"" + name + "\" holds something that is no number.");
    }
    return value;
  }
}
