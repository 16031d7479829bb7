package rewarddesk.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import rewarddesk.insight.FewLabels;
import rewarddesk.insight.GuaranteeBasis;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

/// The small pieces of a report in JSON. What is absent is `null`, never 0.
final class Nodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Nodes() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static JsonNode number(OptionalDouble number) {
    return number.isPresent() ? NODES.numberNode(number.getAsDouble()) : NODES.nullNode();
  }

  static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode object = NODES.objectNode();
    counts.forEach(object::put);
    return object;
  }

  /// By reason in lower case: `unscored`, `unlabelled` …
  static ObjectNode leftOut(LeftOut leftOut) {
    ObjectNode object = NODES.objectNode();
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      if (leftOut.count(reason) > 0) {
        object.put(reason.name().toLowerCase(java.util.Locale.ROOT), leftOut.count(reason));
      }
    }
    return object;
  }

  /// `name`, and its 95 % interval as `nameLow` and `nameHigh`.
  static void put(ObjectNode object, String name, Proportion share) {
    object.set(name, number(share.value()));
    putInterval(object, name, share.interval95());
  }

  static void put(ObjectNode object, String name, Estimate estimate) {
    object.set(name, number(estimate.value()));
    putInterval(object, name, estimate.interval());
  }

  /// `{"value": …, "low": …, "high": …, "n": …}`.
  static ObjectNode share(Proportion share) {
    return measured(share.value(), share.interval95(), share.trials());
  }

  static ObjectNode estimate(Estimate estimate) {
    return measured(estimate.value(), estimate.interval(), estimate.n());
  }

  private static ObjectNode measured(
      OptionalDouble value, java.util.Optional<Interval> interval, long n) {
    ObjectNode object = NODES.objectNode();
    object.set("value", number(value));
    object.set(
        "low", interval.<JsonNode>map(i -> NODES.numberNode(i.low())).orElseGet(NODES::nullNode));
    object.set(
        "high", interval.<JsonNode>map(i -> NODES.numberNode(i.high())).orElseGet(NODES::nullNode));
    return object.put("n", n);
  }

  /// Both estimates and how many more labels each needs for intervals of 10, 5 and 2 points.
  static ObjectNode fewLabels(FewLabels few) {
    ObjectNode object = NODES.objectNode();
    object.set("labelsOnly", estimate(few.alone()));
    object.set("withJudgments", estimate(few.powered()));
    object.put("judged", few.judged()).put("audited", few.audited());
    object.put("lambda", few.found().lambda()).put("worthLabels", few.found().worthLabels());
    ArrayNode needed = object.putArray("moreLabels");
    for (double width : FewLabels.WIDTHS) {
      needed
          .addObject()
          .put("width", width)
          .put("labelsOnly", few.moreAlone(width))
          .put("withJudgments", few.morePowered(width));
    }
    return object;
  }

  /// The labels that a guarantee rests on; `ties` and `bothBad` do not agree.
  static ObjectNode basis(GuaranteeBasis basis) {
    return NODES
        .objectNode()
        .put("labels", basis.agreed().trials())
        .put("agreed", basis.agreed().hits())
        .put("ties", basis.ties())
        .put("bothBad", basis.bothBad())
        .put("withoutMargin", basis.withoutMargin())
        .put("decidedWithVerdictOnScreen", basis.onScreen())
        .put("auditSkipped", basis.skipped())
        .put("auditOutOfTurn", basis.outOfTurn());
  }

  /// `{"low": …, "high": …}`.
  static ObjectNode interval(Interval interval) {
    return NODES.objectNode().put("low", interval.low()).put("high", interval.high());
  }

  private static void putInterval(
      ObjectNode object, String name, java.util.Optional<Interval> interval) {
    object.set(
        name + "Low",
        interval.<JsonNode>map(i -> NODES.numberNode(i.low())).orElseGet(NODES::nullNode));
    object.set(
        name + "High",
        interval.<JsonNode>map(i -> NODES.numberNode(i.high())).orElseGet(NODES::nullNode));
  }
}
