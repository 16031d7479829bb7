package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import rewarddesk.learn.DecisionCounts;
import rewarddesk.learn.FiguresJson;
import rewarddesk.learn.LearningResult;

/// What `rewarddesk learn --json` prints.
final class LearnJson {
  private LearnJson() {}

  /// @param inUse the version in use now
  static ObjectNode of(LearningResult result, OptionalLong inUse, double seconds) {
    ObjectNode json = Json.object();
    switch (result) {
      case LearningResult.TooFew few -> {
        json.put("error", LearnText.tooFew(few));
        json.putNull("version");
        json.put("missingDecisions", few.missingDecisions());
        json.put("missingPrompts", few.missingPrompts());
      }
      case LearningResult.Learned learned -> {
        json.put("version", learned.version());
        json.set("measured", FiguresJson.write(learned.head().figures()));
        json.set("moreDecisions", number(learned.head().figures().moreDecisions()));
        json.putObject("ridge")
            .put("strength", learned.head().ridge().strength())
            .put("embedding", learned.head().ridge().embedding());
      }
    }
    json.set("inUse", number(inUse));
    json.set("decisions", counts(result.counts()));
    return json.put("seconds", Math.round(seconds * 1000) / 1000.0);
  }

  private static ObjectNode counts(DecisionCounts counts) {
    return Json.object()
        .put("usable", counts.usable())
        .put("ties", counts.ties())
        .put("bothBad", counts.bothBad())
        .put("skipped", counts.skipped())
        .put("surplus", counts.surplus())
        .put("unmeasured", counts.unmeasured());
  }

  private static JsonNode number(OptionalLong number) {
    return number.isPresent() ? Json.number(number.getAsLong()) : Json.nothing();
  }
}
