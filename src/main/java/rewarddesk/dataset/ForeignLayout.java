package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Layouts that are known by sight but not read, so that a refusal can say what was found.
///
/// @param name what people call it
/// @param sign how its rows are recognised
record ForeignLayout(String name, Predicate<ObjectNode> sign) {
  private static final List<ForeignLayout> KNOWN =
      List.of(
          new ForeignLayout(
              "LLaMA-Factory sharegpt",
              row -> row.has("conversations") && row.path("chosen").isObject()),
          new ForeignLayout(
              "LLaMA-Factory sharegpt with OpenAI keys",
              row -> row.has("messages") && row.path("chosen").isObject()),
          new ForeignLayout("LLaMA-Factory v1 messages", row -> row.has("chosen_messages")),
          new ForeignLayout(
              "LLaMA-Factory alpaca", row -> row.has("instruction") && row.has("chosen")),
          new ForeignLayout("KTO thumbs up or down, one response a row", ForeignLayout::isThumbs),
          new ForeignLayout(
              "HelpSteer3", row -> row.has("response1") && row.has("overall_preference")),
          new ForeignLayout("ms-swift", row -> row.has("rejected_response")),
          new ForeignLayout("OpenAI preferences", row -> row.has("non_preferred_output")),
          new ForeignLayout("torchtune", row -> row.has("chosen_conversations")),
          new ForeignLayout(
              "RewardBench 2 with several responses a side",
              row -> row.path("chosen").isArray() && row.path("chosen").path(0).isTextual()),
          new ForeignLayout("step rewards", row -> row.has("completions") && row.has("labels")),
          new ForeignLayout("arena battles", row -> row.has("conversation_a") && row.has("winner")),
          new ForeignLayout(
              "conversations without preferences",
              row -> row.has("messages") || row.has("conversations")));

  private static boolean isThumbs(ObjectNode row) {
    boolean one = row.has("messages") || row.has("conversations") || row.has("completion");
    return one && (row.path("label").isBoolean() || row.has("kto_tag"));
  }

  /// The layout a row looks like, when it is one of those not read.
  static Optional<String> of(ObjectNode row) {
    return KNOWN.stream()
        .filter(layout -> layout.sign().test(row))
        .findFirst()
        .map(ForeignLayout::name);
  }
}
