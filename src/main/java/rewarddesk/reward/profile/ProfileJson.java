package rewarddesk.reward.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rewarddesk.json.StrictJson;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.reward.rule.RuleProfile.Clip;
import rewarddesk.reward.rule.RuleProfile.Part;

/// Profiles as JSON: `{"name", "clip": {"low", "high"}, "rewards": [{"reward", "weight",
/// "parameters": {…}}]}`.
///
/// `clip` and `parameters` may be missing, `weight` is then 1. Strict: anything unknown is an error
/// that lists what there is. Stateless and safe for any thread.
///
/// @param catalog the rewards that can be named
public record ProfileJson(RewardCatalog catalog) {
  private static final int MOST_REWARDS = 200;

  /// @throws ProfileException when the text is no profile
  public RuleProfile read(String json) {
    try {
      return profile(StrictJson.read("The profile", json));
    } catch (IllegalArgumentException e) {
      throw new ProfileException(String.valueOf(e.getMessage()), e);
    }
  }

  private RuleProfile profile(JsonNode node) {
    StrictJson.object("The profile", node, Set.of("name", "clip", "rewards"));
    JsonNode name = node.path("name");
    if (!name.isTextual() || name.textValue().isBlank()) {
      throw new ProfileException("The profile has no text in \"name\".");
    }
    return new RuleProfile(name.textValue(), parts(node.path("rewards")), clip(node.path("clip")));
  }

  private List<Part> parts(JsonNode rewards) {
    if (!rewards.isArray() || rewards.isEmpty() || rewards.size() > MOST_REWARDS) {
      throw new ProfileException(
          "\"rewards\" of the profile must be a list of 1 to %d rewards.".formatted(MOST_REWARDS));
    }
    List<Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode reward : rewards) {
      Part part = part(reward);
      if (!names.add(part.rule().name())) {
        throw new ProfileException(
            "The profile names the reward \"%s\" twice.".formatted(part.rule().name()));
      }
      parts.add(part);
    }
    return parts;
  }

  private Part part(JsonNode node) {
    StrictJson.object("A reward of the profile", node, Set.of("reward", "weight", "parameters"));
    String name = node.path("reward").asText("");
    RewardType type =
        catalog
            .find(name)
            .orElseThrow(
                () ->
                    new ProfileException(
                        "There is no reward \"%s\". There are: %s."
                            .formatted(name, String.join(", ", catalog.names()))));
    double weight = node.has("weight") ? number(node.path("weight"), "weight of " + name) : 1;
    Map<String, ParameterValue> given = parameters(name, node.path("parameters"));
    try {
      return new Part(type.rule(given), given, weight);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("In the reward \"%s\": %s".formatted(name, e.getMessage()), e);
    }
  }

  private static Map<String, ParameterValue> parameters(String reward, JsonNode node) {
    Map<String, ParameterValue> given = new TreeMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      throw new ProfileException("\"parameters\" of %s must be an object.".formatted(reward));
    }
    node.properties()
        .forEach(
            field ->
                given.put(
                    field.getKey(), value(field.getKey() + " of " + reward, field.getValue())));
    return given;
  }

  private static ParameterValue value(String what, JsonNode node) {
    if (node.isTextual()) {
      return new ParameterValue.Text(node.textValue());
    }
    if (node.isArray()) {
      List<String> texts = new ArrayList<>();
      for (JsonNode text : node) {
        if (!text.isTextual()) {
          throw new ProfileException("The list %s must hold texts only.".formatted(what));
        }
        texts.add(text.textValue());
      }
      return new ParameterValue.Texts(texts);
    }
    return new ParameterValue.Amount(number(node, what));
  }

  private static Optional<Clip> clip(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    StrictJson.object("\"clip\"", node, Set.of("low", "high"));
    try {
      return Optional.of(
          new Clip(
              number(node.path("low"), "low of clip"), number(node.path("high"), "high of clip")));
    } catch (IllegalArgumentException e) {
      throw new ProfileException(String.valueOf(e.getMessage()), e);
    }
  }

  private static double number(JsonNode node, String what) {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw new ProfileException("The %s must be a number.".formatted(what));
    }
    return node.doubleValue();
  }

  /// The profile as JSON that [#read] takes back.
  public String write(RuleProfile profile) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("name", profile.name());
    profile
        .clip()
        .ifPresent(
            clip -> object.putObject("clip").put("low", clip.low()).put("high", clip.high()));
    ArrayNode rewards = object.putArray("rewards");
    for (Part part : profile.parts()) {
      ObjectNode reward =
          rewards.addObject().put("reward", part.rule().name()).put("weight", part.weight());
      if (!part.given().isEmpty()) {
        ObjectNode parameters = reward.putObject("parameters");
        new TreeMap<>(part.given()).forEach((name, value) -> put(parameters, name, value));
      }
    }
    return object.toPrettyString() + "\n";
  }

  private static void put(ObjectNode parameters, String name, ParameterValue value) {
    switch (value) {
      case ParameterValue.Amount(double number) -> parameters.put(name, number);
      case ParameterValue.Text(String text) -> parameters.put(name, text);
      case ParameterValue.Texts(List<String> texts) -> {
        ArrayNode array = parameters.putArray(name);
        texts.forEach(array::add);
      }
    }
  }
}
