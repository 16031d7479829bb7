package rewarddesk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rewarddesk.model.CodeTests;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Provenance;

/// The parts of comparisons and judgments that no question ever filters on, as JSON.
final class StoredJson {
  private StoredJson() {}

  static String calls(List<JudgeCall> calls) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(calls.size());
    for (JudgeCall call : calls) {
      ObjectNode json = array.addObject();
      json.put("purpose", call.purpose());
      json.put("swapped", call.order() == DisplayOrder.SWAPPED);
      json.put("outcome", call.outcome());
      json.put("reply", call.reply());
      if (!call.thinking().isEmpty()) {
        json.put("thinking", call.thinking());
      }
      if (call.recalled()) {
        json.put("recalled", true);
      }
    }
    return Columns.json(array);
  }

  static List<JudgeCall> calls(JsonNode array) {
    List<JudgeCall> calls = new ArrayList<>();
    for (JsonNode call : array) {
      calls.add(
          new JudgeCall(
              call.path("purpose").asText(),
              call.path("swapped").asBoolean() ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED,
              call.path("outcome").asText(),
              call.path("reply").asText(),
              call.path("thinking").asText(),
              call.path("recalled").asBoolean()));
    }
    return calls;
  }

  static String provenance(Provenance provenance) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", provenance.version());
    provenance.modelDigest().ifPresent(digest -> json.put("modelDigest", digest));
    provenance.templateHash().ifPresent(hash -> json.put("templateHash", hash));
    provenance.options().forEach(json.putObject("options")::put);
    provenance.seed().ifPresent(seed -> json.put("seed", seed));
    return Columns.json(json);
  }

  /// Where in a provenance the digest of a model stands, as a path of SQLite's.
  ///
  /// @param whose the judge itself, or a member of a jury
  static String digestPath(String judge, String whose) {
    return whose.equals(judge)
        ? "$.modelDigest"
        : "$.options.\"" + Provenance.memberDigest(whose).replace("\"", "\\\"") + "\"";
  }

  static Provenance provenance(JsonNode json) {
    Map<String, String> options = new TreeMap<>();
    json.path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    return new Provenance(
        json.path("version").asText(),
        text(json, "modelDigest"),
        text(json, "templateHash"),
        options,
        json.has("seed") ? OptionalLong.of(json.path("seed").asLong()) : OptionalLong.empty());
  }

  static String tests(CodeTests tests) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("language", tests.language());
    json.put("source", tests.source());
    tests.entryPoint().ifPresent(entry -> json.put("entryPoint", entry));
    return Columns.json(json);
  }

  static CodeTests tests(JsonNode json) {
    return new CodeTests(
        json.path("language").asText(), json.path("source").asText(), text(json, "entryPoint"));
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }
}
