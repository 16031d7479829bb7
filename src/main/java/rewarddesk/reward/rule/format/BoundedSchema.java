package rewarddesk.reward.rule.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rewarddesk.json.ContentJson;

/// A JSON schema that somebody else wrote, checked in bounded time: it may apply its parts so
/// often, its regular expressions may look at so many characters, and nothing is ever loaded from
/// elsewhere. Safe for any thread.
final class BoundedSchema {
  private static final int LONGEST = 100_000;
  private static final int STEPS = 200_000;
  private static final String ID = "$id";
  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final List<String> NAMES = List.of(ID, "id", "$anchor", "$dynamicAnchor");

  private final JsonSchema schema;

  private BoundedSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /// How a check ended.
  sealed interface Result {
    /// @param problems a sentence each; none when the value conforms
    record Checked(List<String> problems) implements Result {}

    /// Nobody knows whether the value conforms.
    ///
    /// @param reason a plain sentence
    record GaveUp(String reason) implements Result {}
  }

  /// @throws IllegalArgumentException with a plain sentence when the text is no schema
  static BoundedSchema read(String json) {
    if (json.length() > LONGEST) {
      throw new IllegalArgumentException("The schema is longer than 100,000 characters.");
    }
    JsonNode node = parsed(json);
    VersionFlag version = version(node);
    if (node instanceof ObjectNode object) {
      object.remove("$schema");
      StepsKeyword.addTo(object);
      prepare(object, object);
    }
    BoundedSchema schema = new BoundedSchema(compiled(node, version));
    if (schema.check(JsonNodeFactory.instance.objectNode())
        instanceof Result.GaveUp(String reason)) {
      throw new IllegalArgumentException(reason);
    }
    return schema;
  }

  Result check(JsonNode value) {
    try {
      return new Result.Checked(
          ScopedValue.where(StepsKeyword.LEFT, new Looks(STEPS))
              .where(BoundedExpression.LEFT, new Looks(BoundedPattern.LOOKS / 4))
              .call(() -> schema.validate(value))
              .stream()
              .map(message -> message.getMessage())
              .sorted()
              .toList());
    } catch (Looks.Exhausted | BoundedExpression.Unknown e) {
      return new Result.GaveUp("The schema needs too many steps on this JSON; make it simpler.");
    } catch (StackOverflowError e) {
      return new Result.GaveUp("The schema goes too deep on this JSON, or in circles.");
    } catch (RuntimeException e) {
      return new Result.GaveUp("The schema cannot be used: " + e.getMessage());
    }
  }

  private static JsonNode parsed(String json) {
    try {
      JsonNode node = ContentJson.MAPPER.readTree(json);
      if (node.isObject() || node.isBoolean()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The schema is not valid JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("A schema is a JSON object.");
  }

  private static VersionFlag version(JsonNode node) {
    String dialect = node.path("$schema").asText("");
    return dialect.isEmpty()
        ? VersionFlag.V202012
        : VersionFlag.fromId(dialect)
            .or(() -> VersionFlag.fromId(dialect + "#"))
            .or(() -> VersionFlag.fromId(dialect.replaceAll("#$", "")))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The schema's dialect \"%s\" is not known.".formatted(dialect)));
  }

  private static JsonSchema compiled(JsonNode node, VersionFlag version) {
    JsonMetaSchema dialect =
        JsonMetaSchema.builder(JsonSchemaFactory.checkVersion(version).getInstance())
            .keyword(new StepsKeyword())
            .build();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .regularExpressionFactory(BoundedExpression::new)
            .preloadJsonSchema(false)
            .locale(Locale.ENGLISH)
            .build();
    try {
      return JsonSchemaFactory.getInstance(
              version,
              factory ->
                  factory
                      .metaSchema(dialect)
                      .defaultMetaSchemaIri(dialect.getIri())
                      .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())))
          .getSchema(node, config);
    } catch (JsonSchemaException e) {
      throw new IllegalArgumentException("The schema is not valid: " + e.getMessage(), e);
    }
  }

  /// Puts a step wherever a reference can lead, and refuses references that lead elsewhere. Without
  /// references a schema is a tree, whose work is bounded by its size.
  private static void prepare(JsonNode node, ObjectNode root) {
    if (node instanceof ObjectNode object) {
      if (NAMES.stream().anyMatch(name -> object.path(name).isTextual())) {
        StepsKeyword.addTo(object);
      }
      for (String keyword : REFERENCES) {
        if (object.path(keyword).isTextual()) {
          follow(object.path(keyword).textValue(), root);
        }
      }
    }
    node.forEach(child -> prepare(child, root));
  }

  private static void follow(String reference, ObjectNode root) {
    if (reference.startsWith("#/")) {
      String pointer = URLDecoder.decode(reference.substring(1), StandardCharsets.UTF_8);
      if (root.at(JsonPointer.compile(pointer)) instanceof ObjectNode target) {
        StepsKeyword.addTo(target);
      }
    } else if (!reference.startsWith("#")
        && root.findValuesAsText(ID).stream().noneMatch(id -> leadsTo(reference, id))) {
      throw new IllegalArgumentException(
          "The schema refers to \"%s\"; only references within it are followed."
              .formatted(reference));
    }
  }

  private static boolean leadsTo(String reference, String id) {
    String name = reference.replaceAll("#.*", "");
    return !name.isEmpty() && (name.equals(id) || id.endsWith("/" + name));
  }
}
