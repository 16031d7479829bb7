package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Rating;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.rule.RuleProfile;

/// One item as `rewarddesk list` prints it. The keys are a contract.
final class ItemJson {
  private ItemJson() {}

  static ObjectNode of(Item item, RuleProfile rules) {
    Comparison comparison = item.comparison();
    ObjectNode object = Json.object().put("id", comparison.id());
    object.set("prompt", ContentJson.write(comparison.prompt()));
    object.set("responseA", ContentJson.write(comparison.responseA().content()));
    object.set("responseB", ContentJson.write(comparison.responseB().content()));
    object.set("gold", Json.text(comparison.gold().map(gold -> gold.verdict().word())));
    object.set("subset", Json.text(comparison.subset()));
    ArrayNode judgments = object.putArray("judgments");
    item.judgments().stream()
        .map(StoredJudgment::judgment)
        .forEach(judgment -> judgments.add(judgment(judgment)));
    object.set("decision", decision(item.decision().map(Decision::annotation)));
    putRewards(object, comparison, rules);
    return object;
  }

  private static ObjectNode judgment(Judgment judgment) {
    ObjectNode object =
        Json.object().put("judge", judgment.judge()).put("verdict", judgment.verdict().word());
    object.set("margin", Json.number(judgment.margin()));
    object.set("ratingA", rating(judgment.a()));
    object.set("ratingB", rating(judgment.b()));
    object.set("critiqueA", Json.text(judgment.a().critique()));
    object.set("critiqueB", Json.text(judgment.b().critique()));
    object.put("status", status(judgment.verdict()));
    object.set("reason", Json.text(reason(judgment.verdict())));
    return object;
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

  private static JsonNode decision(Optional<Annotation> annotation) {
    return annotation.<JsonNode>map(ItemJson::decision).orElseGet(Json::nothing);
  }

  private static ObjectNode decision(Annotation annotation) {
    ObjectNode object =
        Json.object()
            .put("annotator", annotation.annotator())
            .put("verdict", annotation.verdict().word());
    object.set(
        "strength", Json.text(annotation.strength().map(s -> s.name().toLowerCase(Locale.ROOT))));
    return object.put("note", annotation.note()).put("at", annotation.at().toString());
  }

  private static void putRewards(ObjectNode object, Comparison comparison, RuleProfile rules) {
    ObjectNode rewards = Json.object();
    ObjectNode reasons = Json.object();
    for (Slot slot : Slot.values()) {
      ObjectNode values = rewards.putObject(slot.name());
      ObjectNode missing = reasons.putObject(slot.name());
      for (RuleReward reward : rules.score(comparison, slot).rewards()) {
        values.set(reward.name(), Json.number(reward.value()));
        whyNone(reward.outcome()).ifPresent(reason -> missing.put(reward.name(), reason));
      }
    }
    object.set("rewards", rewards);
    object.set("noReward", reasons);
  }

  private static Optional<String> whyNone(RuleReward.Outcome outcome) {
    return switch (outcome) {
      case RuleReward.Scored _ -> Optional.empty();
      case RuleReward.NotApplicable(String reason) -> Optional.of(reason);
      case RuleReward.Failed(String reason) -> Optional.of(reason);
    };
  }
}
