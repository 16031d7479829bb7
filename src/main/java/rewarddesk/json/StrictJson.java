package rewarddesk.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the small JSON files that people write by hand (profiles, judges): a key that stands
/// twice, an unknown key or anything behind the end is an error in plain words. Stateless.
public final class StrictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

  private StrictJson() {}

  /// @param what the file in words, for messages: `The profile`
  /// @throws IllegalArgumentException with a plain sentence when the text is not JSON
  public static JsonNode read(String what, String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          what + " is not valid JSON: " + e.getOriginalMessage() + ".", e);
    }
  }

  /// Checks that a node is an object with no other than these keys.
  ///
  /// @throws IllegalArgumentException with a plain sentence that lists the known keys
  public static JsonNode object(String what, JsonNode node, Set<String> known) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(what + " must be a JSON object.");
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!known.contains(field.getKey())) {
        throw new IllegalArgumentException(
            "%s has the unknown key \"%s\". Known are: %s."
                .formatted(
                    what, field.getKey(), String.join(", ", known.stream().sorted().toList())));
      }
    }
    return node;
  }

  /// A short name that is also one word on the command line.
  ///
  /// @throws IllegalArgumentException with a plain sentence when the node is none
  public static String name(String what, JsonNode node) {
    String name = text(what, node);
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          what + " is made of small letters, digits and hyphens, 60 at most: " + name + ".");
    }
    return name;
  }

  /// @throws IllegalArgumentException when the node is no text or a blank one
  public static String text(String what, JsonNode node) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new IllegalArgumentException(what + " must be a text.");
    }
    return node.textValue();
  }

  /// @throws IllegalArgumentException when the node is no list of texts
  public static List<String> texts(String what, JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : node) {
      if (!text.isTextual()) {
        throw new IllegalArgumentException(what + " must be a list of texts.");
      }
      texts.add(text.textValue());
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException(what + " must be a list of texts.");
    }
    return texts;
  }

  /// A whole number; the given one when the node is missing.
  ///
  /// @throws IllegalArgumentException when it lies outside the bounds
  public static int integer(String what, JsonNode node, int missing, int least, int most) {
    if (node.isMissingNode()) {
      return missing;
    }
    if (!node.isIntegralNumber() || node.longValue() < least || node.longValue() > most) {
      throw new IllegalArgumentException(
          "%s must be a whole number from %d to %d.".formatted(what, least, most));
    }
    return node.intValue();
  }

  /// A number; the given one when the node is missing.
  ///
  /// @throws IllegalArgumentException when it lies outside the bounds
  public static double number(
      String what, JsonNode node, double missing, double least, double most) {
    if (node.isMissingNode()) {
      return missing;
    }
    if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
      throw new IllegalArgumentException(
          "%s must be a number from %s to %s.".formatted(what, least, most));
    }
    return node.doubleValue();
  }
}
