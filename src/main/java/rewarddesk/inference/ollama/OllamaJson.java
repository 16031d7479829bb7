package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.json.ContentJson;

/// Reads what an Ollama server tells of itself and its models. Stateless.
final class OllamaJson {
  private OllamaJson() {}

  /// @throws rewarddesk.inference.ModelException when it is no JSON
  static JsonNode parse(String reply, OllamaFaults faults) {
    try {
      return ContentJson.MAPPER.readTree(reply);
    } catch (JsonProcessingException e) {
      throw faults.notJson(reply, e);
    }
  }

  /// @throws IllegalArgumentException when there is none
  static String version(JsonNode json) {
    return text(json, "version")
        .orElseThrow(() -> new IllegalArgumentException("a reply without a version"));
  }

  /// @throws IllegalArgumentException when there is none
  static JsonNode list(JsonNode json, String field) {
    if (!json.path(field).isArray()) {
      throw new IllegalArgumentException("a reply without " + field);
    }
    return json.path(field);
  }

  static ServedModel served(JsonNode json) {
    JsonNode details = json.path("details");
    String parameters =
        details.path("parameter_size").asText() + " " + details.path("quantization_level").asText();
    Set<String> capabilities = new LinkedHashSet<>();
    json.path("capabilities").forEach(capability -> capabilities.add(capability.asText()));
    return new ServedModel(
        json.path("name").asText(),
        json.path("size").asLong(),
        json.path("digest").asText(),
        parameters.strip(),
        text(json, "remote_host"),
        capabilities);
  }

  static RunningModel running(JsonNode json) {
    return new RunningModel(
        json.path("name").asText(),
        json.path("size").asLong(),
        json.path("size_vram").asLong(),
        json.path("context_length").asInt(),
        text(json, "expires_at").flatMap(OllamaJson::instant));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The longest context of a model's card, `model_info` → `ARCHITECTURE.context_length`.
  static OptionalInt contextLength(JsonNode card) {
    JsonNode told = card.path("model_info");
    int length = told.path(told.path("general.architecture").asText() + ".context_length").asInt(0);
    return length > 0 ? OptionalInt.of(length) : OptionalInt.empty();
  }

  static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue()).filter(text -> !text.isEmpty());
  }
}
