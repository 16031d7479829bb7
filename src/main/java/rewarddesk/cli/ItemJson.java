package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.rule.RuleProfile;

/// One item as `rewarddesk list` prints it. The keys are a contract.
final class ItemJson {
  private ItemJson() {}

  static ObjectNode of(Item item, RuleProfile rules, JudgmentJson judgmentJson) {
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
        .forEach(judgment -> judgments.add(judgmentJson.of(judgment)));
    ArrayNode votes = object.putArray("votes");
    item.votes().forEach(vote -> votes.add(vote(vote)));
    object.set("decision", decision(item.decision().map(Decision::annotation)));
    putRewards(object, comparison, rules);
    return object;
  }

  private static ObjectNode vote(ItemSummary.Vote vote) {
    ObjectNode object =
        Json.object().put("annotator", vote.annotator()).put("verdict", vote.verdict().word());
    object.set("strength", Json.text(vote.strength().map(s -> s.name().toLowerCase(Locale.ROOT))));
    return object.put("note", vote.note());
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
    object.put("note", annotation.note()).put("at", annotation.at().toString());
    DecisionDetails.put(object, annotation);
    return object;
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
