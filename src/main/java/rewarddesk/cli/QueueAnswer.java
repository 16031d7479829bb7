package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.project.ReviewQueue;
import rewarddesk.queue.Ordering;
import rewarddesk.queue.QueueKind;

/// What `rewarddesk queue` prints. The keys are a contract.
///
/// @param ahead open items that each order puts first
/// @param outcome what came of working one out
record QueueAnswer(
    ReviewPlan plan,
    ReviewQueue.Audit slice,
    String judge,
    Map<QueueKind, Long> ahead,
    Optional<Ordering.Outcome> outcome) {

  static QueueAnswer of(Project open, String judge, Optional<Ordering.Outcome> outcome) {
    Map<QueueKind, Long> ahead = new EnumMap<>(QueueKind.class);
    for (QueueKind kind : QueueKind.values()) {
      ahead.put(kind, open.queue().ahead(kind.order(judge)));
    }
    return new QueueAnswer(open.queue().plan(), open.queue().audit(), judge, ahead, outcome);
  }

  String words(QueueKind kind, Ordering.Outcome result) {
    return switch (result) {
      case Ordering.Outcome.Ready(long items) ->
          "Review is now by %s: %s first.".formatted(kind.word(), PlainText.count(items, "item"));
      case Ordering.Outcome.NothingJudged() ->
          "%s has judged nothing in this project. First: rewarddesk judge PROJECT.rdesk --with %s"
              .formatted(judge, judge);
      case Ordering.Outcome.NoThreshold(int labels, int needed) ->
          ("Where %s begins to be good enough is not known yet: %d comparable decisions in the"
                  + " audit slice, at least %d are needed. Decide in another order first.")
              .formatted(judge, labels, needed);
    };
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("Blind: %d %% of the items, seed %d%n".formatted(plan.blindPercent(), plan.seed()));
    text.append("Audit slice: %d %%, %s%n".formatted(plan.auditPercent(), sliceText()));
    text.append("Open items that come first, by the verdicts of %s:".formatted(judge));
    ahead.forEach(
        (kind, items) -> {
          if (kind != QueueKind.SEQUENTIAL) {
            text.append(String.format(Locale.ROOT, "%n  %-10s %,9d", kind.word(), items));
          }
        });
    return text.toString();
  }

  private String sliceText() {
    return slice.drawn()
        ? String.format(
            Locale.ROOT, "%s, %,d decided", PlainText.count(slice.items(), "item"), slice.done())
        : "drawn with the first decision, when a share is chosen or an order is worked out";
  }

  ObjectNode json() {
    ObjectNode object =
        Json.object()
            .put("blindPercent", plan.blindPercent())
            .put("auditPercent", plan.auditPercent())
            .put("seed", plan.seed());
    object
        .putObject("audit")
        .put("drawn", slice.drawn())
        .put("items", slice.items())
        .put("decided", slice.done());
    object.put("judge", judge);
    ObjectNode orders = object.putObject("openItemsFirst");
    ahead.forEach((kind, items) -> orders.put(kind.word(), items));
    object.set("problem", Json.text(outcome.flatMap(QueueAnswer::problem)));
    return object;
  }

  private static Optional<String> problem(Ordering.Outcome outcome) {
    return switch (outcome) {
      case Ordering.Outcome.Ready _ -> Optional.empty();
      case Ordering.Outcome.NothingJudged() -> Optional.of("nothing judged");
      case Ordering.Outcome.NoThreshold _ -> Optional.of("no threshold");
    };
  }
}
