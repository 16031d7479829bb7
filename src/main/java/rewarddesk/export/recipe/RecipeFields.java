package rewarddesk.export.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One object of a recipe, read field by field; what is wrong is said with the key's full name.
///
/// @param path where the object stands, with a dot at its end; empty for the whole recipe
record RecipeFields(JsonNode json, String path) {
  RecipeFields {
    if (!json.isObject()) {
      throw new RecipeException(
          path.isEmpty()
              ? "The recipe is not a JSON object."
              : "\"%s\" is not an object.".formatted(path.substring(0, path.length() - 1)));
    }
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  void checkKeys(String... known) {
    List<String> keys = List.of(known);
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!keys.contains(name)) {
        throw new RecipeException(
            "The recipe has the key \"%s%s\", which is not known. There are: %s."
                .formatted(path, name, String.join(", ", keys)));
      }
    }
  }

  RecipeFields object(String key) {
    return new RecipeFields(
        has(key) ? json.path(key) : JsonNodeFactory.instance.objectNode(), path + key + ".");
  }

  JsonNode list(String key) {
    JsonNode list = json.path(key);
    if (has(key) && !list.isArray()) {
      throw wrong(key, "a list");
    }
    return list;
  }

  String text(String key, String otherwise) {
    if (has(key) && !json.path(key).isTextual()) {
      throw wrong(key, "text");
    }
    return json.path(key).asText(otherwise);
  }

  boolean flag(String key) {
    if (has(key) && !json.path(key).isBoolean()) {
      throw wrong(key, "true or false");
    }
    return json.path(key).asBoolean(false);
  }

  int whole(String key, int otherwise) {
    JsonNode node = json.path(key);
    if (has(key) && !(node.canConvertToInt() && node.canConvertToExactIntegral())) {
      throw wrong(key, "a whole number");
    }
    return node.asInt(otherwise);
  }

  OptionalDouble number(String key) {
    if (!has(key)) {
      return OptionalDouble.empty();
    }
    if (!json.path(key).isNumber()) {
      throw wrong(key, "a number");
    }
    return OptionalDouble.of(json.path(key).doubleValue());
  }

  <T> T word(String key, T[] values, Function<T, String> word, T otherwise) {
    return optionalWord(key, values, word).orElse(otherwise);
  }

  <T> Optional<T> optionalWord(String key, T[] values, Function<T, String> word) {
    if (!has(key)) {
      return Optional.empty();
    }
    String given = text(key, "");
    Optional<T> found =
        Stream.of(values).filter(value -> word.apply(value).equals(given)).findFirst();
    if (found.isEmpty()) {
      throw wrong(key, Stream.of(values).map(word).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private RecipeException wrong(String key, String wanted) {
    return new RecipeException("\"%s%s\" in the recipe must be %s.".formatted(path, key, wanted));
  }
}
