package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.model.Assessment;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.ui.Messages;

/// Puts into words what a judge that writes text was asked and answered.
final class JudgeReplies {
  private static final String PAIRWISE = "pairwise";
  private static final Pattern NAMES_A_SIDE = Pattern.compile("(?<![A-Za-z])[AB](?![A-Za-z'’])");

  private final Messages messages;

  JudgeReplies(Messages messages) {
    this.messages = messages;
  }

  /// What the judge said in each of the two orders, when it was asked in both.
  Optional<String> bothOrders(Judgment judgment, DisplayOrder order) {
    List<JudgeCall> pairwise =
        judgment.calls().stream().filter(call -> call.purpose().equals(PAIRWISE)).toList();
    if (pairwise.size() < DisplayOrder.values().length) {
      return Optional.empty();
    }
    String first = shown(pairwise.getFirst().outcome(), order);
    String second = shown(pairwise.getLast().outcome(), order);
    return Optional.of(
        first.equals(second)
            ? messages.text("judge.orders.agree")
            : messages.text("judge.orders.disagree", first, second));
  }

  /// Whether the judge wrote A or B where people read it, so that the letters need a word.
  boolean namesSides(Judgment judgment) {
    return Stream.of(judgment.summary(), judgment.a().critique(), judgment.b().critique())
        .flatMap(Optional::stream)
        .anyMatch(text -> NAMES_A_SIDE.matcher(text).find());
  }

  boolean isRated(Judgment judgment) {
    return !judgment.a().equals(Assessment.NONE) || !judgment.b().equals(Assessment.NONE);
  }

  /// Every question with its reply, as it came.
  String all(Judgment judgment) {
    return judgment.calls().stream().map(this::one).collect(Collectors.joining("\n\n"));
  }

  private String one(JudgeCall call) {
    String head =
        messages.text(
            "judge.reply." + call.order(),
            call.purpose(),
            call.outcome().isEmpty() ? "–" : call.outcome());
    return head + "\n" + call.reply();
  }

  /// The outcome names a stored side; people read shown ones.
  private static String shown(String outcome, DisplayOrder order) {
    return order == DisplayOrder.AS_STORED
        ? outcome
        : switch (outcome) {
          case "A" -> "B";
          case "B" -> "A";
          default -> outcome;
        };
  }
}
