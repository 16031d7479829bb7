package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Data that is known by sight and holds no comparisons, so that a refusal can say what was found.
///
/// @param name what people call it
/// @param sign how its rows are recognised
record ForeignLayout(String name, Predicate<ObjectNode> sign) {
  /// A prompt and at most one answer.
  private static final int FEW_TEXTS = 2;

  private static final List<ForeignLayout> KNOWN =
      List.of(
          new ForeignLayout("step rewards", row -> row.has("completions") && row.has("labels")),
          new ForeignLayout(
              "conversations without preferences",
              row -> row.has("messages") || row.has("conversations")),
          new ForeignLayout(
              "programs with tests", row -> row.has("test") && row.has("entry_point")),
          new ForeignLayout(
              "prompts without responses",
              row -> (row.has("prompt") || row.has("question")) && texts(row) <= FEW_TEXTS));

  private static long texts(ObjectNode row) {
    return row.valueStream().filter(JsonNode::isTextual).count();
  }

  /// The layout a row looks like, when it is one of those not read.
  static Optional<String> of(ObjectNode row) {
    return KNOWN.stream()
        .filter(layout -> layout.sign().test(row))
        .findFirst()
        .map(ForeignLayout::name);
  }
}
