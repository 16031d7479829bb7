package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.RuleProfile;

/// The scores of one row as `rewarddesk reward` writes them. The keys are a contract.
final class ScoreJson {
  private ScoreJson() {}

  /// One object for each response; those of a pair say which side they are.
  static List<ObjectNode> of(ResponseRows.Scorable row, RuleProfile profile) {
    List<ObjectNode> scores = new ArrayList<>();
    for (Slot slot : row.pair() ? List.of(Slot.A, Slot.B) : List.of(Slot.A)) {
      ObjectNode object = Json.object().put("id", row.comparison().id());
      if (row.pair()) {
        object.put("slot", slot.name());
      }
      put(object, profile.score(row.comparison(), slot));
      scores.add(object);
    }
    return scores;
  }

  private static void put(ObjectNode object, RewardBreakdown breakdown) {
    object.put("total", breakdown.total());
    ObjectNode rewards = object.putObject("rewards");
    for (RuleReward reward : breakdown.rewards()) {
      ObjectNode one = rewards.putObject(reward.name());
      one.set("value", Json.number(reward.value()));
      one.put("weight", reward.weight());
      one.put("status", status(reward.outcome()));
      one.put("evidence", reward.evidence());
    }
  }

  private static String status(RuleReward.Outcome outcome) {
    return switch (outcome) {
      case RuleReward.Scored _ -> "scored";
      case RuleReward.NotApplicable _ -> "not applicable";
      case RuleReward.Failed _ -> "failed";
    };
  }
}
