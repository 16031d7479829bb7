package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rewarddesk.model.Assessment;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;

/// A judgment as `rewarddesk list` prints it. The keys are a contract.
///
/// @param definitions what the project's judges were asked by, by hash
record JudgmentJson(Map<String, StoredDefinition> definitions) {
  static JudgmentJson of(Project project) {
    return new JudgmentJson(
        project.definitions().all().stream()
            .collect(
                Collectors.toMap(
                    StoredDefinition::hash, Function.identity(), (first, same) -> first)));
  }

  ObjectNode of(Judgment judgment) {
    ObjectNode object =
        Json.object().put("judge", judgment.judge()).put("verdict", judgment.verdict().word());
    object.set("margin", Json.number(judgment.margin()));
    object.set("ratingA", rating(judgment.a()));
    object.set("ratingB", rating(judgment.b()));
    object.set("critiqueA", Json.text(judgment.a().critique()));
    object.set("critiqueB", Json.text(judgment.b().critique()));
    object.put("status", status(judgment.verdict()));
    object.set("reason", Json.text(reason(judgment.verdict())));
    object.set("summary", Json.text(judgment.summary()));
    ArrayNode calls = object.putArray("calls");
    judgment.calls().forEach(call -> calls.add(call(call)));
    object.put("madeBy", judgment.provenance().version());
    object.set("ranOn", Json.text(judgment.provenance().ranOn()));
    object.set("definition", definition(judgment.provenance()));
    return object;
  }

  private static ObjectNode call(JudgeCall call) {
    return Json.object()
        .put("purpose", call.purpose())
        .put("order", call.order().name().toLowerCase(Locale.ROOT))
        .put("outcome", call.outcome())
        .put("reply", call.reply());
  }

  private JsonNode definition(Provenance provenance) {
    Optional<String> hash = provenance.templateHash();
    String name = provenance.options().getOrDefault("definition", "");
    if (hash.isEmpty() || name.isEmpty()) {
      return Json.nothing();
    }
    ObjectNode object = Json.object().put("name", name);
    object.set(
        "version",
        Optional.ofNullable(definitions.get(hash.get()))
            .map(StoredDefinition::version)
            .map(Json::number)
            .orElseGet(Json::nothing));
    return object.put("hash", hash.get());
  }

  private static JsonNode rating(Assessment assessment) {
    return assessment.rating().map(Rating::value).map(Json::number).orElseGet(Json::nothing);
  }

  private static String status(Verdict.MachineVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers _, Verdict.Tie _ -> "ok";
      case Verdict.Unparsed _ -> "unparsed";
      case Verdict.Failed _ -> "failed";
    };
  }

  private static Optional<String> reason(Verdict.MachineVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers _, Verdict.Tie _ -> Optional.empty();
      case Verdict.Unparsed(String reply) -> Optional.of(reply);
      case Verdict.Failed(String reason) -> Optional.of(reason);
    };
  }
}
