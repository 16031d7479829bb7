package rewarddesk.inference.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.inference.library.ModelDescription.Output;
import rewarddesk.inference.library.ModelDescription.Policy;
import rewarddesk.inference.library.ModelDescription.Score;

/// A [ModelDescription] as JSON, which the user may edit. The keys are documented in
/// `docs/models.md`.
public final class DescriptionJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_TOKENS = 1 << 20;
  private static final int MOST_LABELS = 1000;

  private DescriptionJson() {}

  public static String write(ModelDescription description) {
    return tree(description).toPrettyString() + "\n";
  }

  /// The same as an object, for output that holds more.
  public static ObjectNode tree(ModelDescription description) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("name", description.name())
            .put("folder", description.folder().toString())
            .put("kind", description.kind().word())
            .put("graph", description.files().graph());
    description.files().decoder().ifPresent(decoder -> json.put("decoder", decoder));
    json.put("tokenizer", description.files().tokenizer());
    writeInput(json.putObject("input"), description.input());
    if (description.kind() == ModelKind.CLASSIFIER) {
      writeOutput(json.putObject("output"), description.output());
    }
    Limits limits = description.limits();
    json.putObject("limits")
        .put("tokens", limits.tokens())
        .put("side", word(limits.side()))
        .put("sourceTokens", limits.sourceTokens())
        .put("candidateTokens", limits.candidateTokens());
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      writePolicy(json.putObject("policy"), description.policy());
    }
    description.golden().ifPresent(golden -> writeGolden(json.putObject("golden"), golden));
    return json;
  }

  private static void writeInput(ObjectNode json, ModelDescription.Input input) {
    json.put("layout", word(input.layout()));
    input.template().ifPresent(template -> json.put("template", template));
    input.appendToken().ifPresent(token -> json.put("appendToken", token));
    input.pad().ifPresent(pad -> json.put("pad", pad));
    input.start().ifPresent(start -> json.put("start", start));
  }

  private static void writeOutput(ObjectNode json, Output output) {
    json.put("labels", output.labels())
        .put("score", word(output.score()))
        .put("positive", output.positive());
    if (output.score() == Score.DIFFERENCE) {
      json.put("negative", output.negative());
    }
    json.put("negated", output.negated());
    json.put("pooling", word(output.pooling()));
  }

  private static void writePolicy(ObjectNode json, Policy policy) {
    policy.reference().ifPresent(reference -> json.put("reference", reference));
    json.put("form", policy.form());
  }

  private static void writeGolden(ObjectNode json, Golden golden) {
    json.put("prompt", golden.prompt()).put("response", golden.response());
    if (!golden.other().isEmpty()) {
      json.put("other", golden.other());
    }
    json.put("value", golden.value()).put("tolerance", golden.tolerance());
  }

  /// @throws IllegalArgumentException with a sentence that names the field
  public static ModelDescription read(String text) {
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static ModelDescription read(JsonNode json) {
    ModelKind kind =
        ModelKind.ofWord(text(json, "kind"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"kind\" is one of "
                            + Arrays.stream(ModelKind.values()).map(ModelKind::word).toList()));
    return new ModelDescription(
        text(json, "name"),
        folder(text(json, "folder")),
        kind,
        new ModelDescription.Files(
            text(json, "graph"), optional(json, "decoder"), text(json, "tokenizer")),
        readInput(json.path("input")),
        kind == ModelKind.CLASSIFIER ? readOutput(json.path("output")) : Output.ONE,
        readLimits(json.path("limits")),
        readPolicy(json.path("policy")),
        json.has("golden") ? Optional.of(readGolden(json.path("golden"))) : Optional.empty());
  }

  private static ModelDescription.Input readInput(JsonNode json) {
    return new ModelDescription.Input(
        constant(Layout.class, json, "layout"),
        optional(json, "template"),
        number(json, "appendToken"),
        number(json, "pad"),
        number(json, "start"));
  }

  private static Output readOutput(JsonNode json) {
    int labels = whole(json, "labels", 1, MOST_LABELS);
    Score score = constant(Score.class, json, "score");
    return new Output(
        labels,
        score,
        whole(json, "positive", 0, labels - 1),
        score == Score.DIFFERENCE ? whole(json, "negative", 0, labels - 1) : 0,
        json.path("negated").asBoolean(),
        json.has("pooling") ? constant(Pooling.class, json, "pooling") : Pooling.AUTO);
  }

  private static Limits readLimits(JsonNode json) {
    int tokens = whole(json, "tokens", 1, MOST_TOKENS);
    return new Limits(
        tokens,
        constant(Truncation.Side.class, json, "side"),
        json.has("sourceTokens") ? whole(json, "sourceTokens", 1, MOST_TOKENS) : tokens,
        json.has("candidateTokens") ? whole(json, "candidateTokens", 1, MOST_TOKENS) : tokens);
  }

  private static Policy readPolicy(JsonNode json) {
    return new Policy(
        optional(json, "reference"), optional(json, "form").orElse(Policy.ALONE.form()));
  }

  private static Golden readGolden(JsonNode json) {
    if (!json.path("value").isNumber()) {
      throw new IllegalArgumentException("\"golden\" needs a number in \"value\"");
    }
    return new Golden(
        text(json, "prompt"),
        json.path("response").asText(""),
        json.path("other").asText(""),
        json.path("value").asDouble(),
        json.path("tolerance").asDouble(1e-3));
  }

  private static Path folder(String path) {
    try {
      return Path.of(path).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"folder\" is no path", e);
    }
  }

  private static String text(JsonNode json, String field) {
    return optional(json, field)
        .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing"));
  }

  private static Optional<String> optional(JsonNode json, String field) {
    return json.path(field).isTextual()
        ? Optional.of(json.path(field).textValue())
        : Optional.empty();
  }

  private static OptionalLong number(JsonNode json, String field) {
    return json.path(field).isIntegralNumber()
        ? OptionalLong.of(json.path(field).asLong())
        : OptionalLong.empty();
  }

  private static int whole(JsonNode json, String field, int least, int most) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
      throw new IllegalArgumentException(
          "\"%s\" is a whole number from %d to %d".formatted(field, least, most));
    }
    return value.asInt();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field) {
    String wanted = json.path(field).asText("");
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is one of %s"
                        .formatted(
                            field,
                            Arrays.stream(type.getEnumConstants())
                                .map(DescriptionJson::word)
                                .toList())));
  }
}
