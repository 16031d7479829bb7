package rewarddesk.ui.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rewarddesk.model.Assessment;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.reward.builtin.Measured;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// Puts into words what a judge that writes text was asked and answered.
final class JudgeReplies {
  private static final String VOTE = "vote";
  private static final String MEMBER_ENDS = ": ";
  private static final Set<String> VERDICT_WORDS = Set.of("A", "B", "tie", "unparsed", "failed");
  private static final Pattern NAMES_A_SIDE = Pattern.compile("(?<![A-Za-z])[AB](?![A-Za-z'’])");

  private final Messages messages;
  private final Words words;

  JudgeReplies(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /// One line on how far a verdict can be trusted: what both orders said, or how often the built-in
  /// judge agrees with people. Empty when there is no verdict.
  Optional<String> trust(Judgment judgment, DisplayOrder order) {
    if (!judgment.verdict().ranks()) {
      return Optional.empty();
    }
    return judgment.judge().equals(BuiltinJudge.ID)
        ? Optional.of(measured(BuiltinJudge.measured()))
        : orders(judgment, order);
  }

  private String measured(Measured measured) {
    return messages.text(
        "judge.measured",
        measured.accuracy(),
        measured.low(),
        measured.high(),
        measured.n(),
        measured.lengthBaseline());
  }

  /// What the judge said in each of the two orders when it was asked once in both; else the judge's
  /// own summary.
  private Optional<String> orders(Judgment judgment, DisplayOrder order) {
    Map<DisplayOrder, String> spoken = new EnumMap<>(DisplayOrder.class);
    judgment.calls().stream()
        .filter(JudgeReplies::isPairwise)
        .forEach(call -> spoken.put(call.order(), spoken(call, order)));
    long asked =
        judgment.calls().stream().filter(call -> call.purpose().equals(JudgeCall.PAIRWISE)).count();
    if (asked != DisplayOrder.values().length || spoken.size() != DisplayOrder.values().length) {
      return asked == 0 ? Optional.empty() : judgment.summary();
    }
    String first = spoken.getOrDefault(DisplayOrder.AS_STORED, "");
    String second = spoken.getOrDefault(DisplayOrder.SWAPPED, "");
    return Optional.of(
        first.equals(second)
            ? messages.text("judge.orders.agree")
            : messages.text("judge.orders.disagree", first, second));
  }

  private static boolean isPairwise(JudgeCall call) {
    return call.purpose().startsWith(JudgeCall.PAIRWISE);
  }

  /// Whether the outcome is a side, as in a vote of a jury's member.
  private static boolean namesASide(JudgeCall call) {
    String asked = call.purpose().substring(afterMember(call));
    return asked.startsWith(JudgeCall.PAIRWISE) || asked.equals(VOTE);
  }

  /// Whether the judge wrote A or B where people read it, so that the letters need a word.
  boolean namesSides(Judgment judgment) {
    return Stream.of(summary(judgment), judgment.a().critique(), judgment.b().critique())
        .flatMap(Optional::stream)
        .anyMatch(text -> NAMES_A_SIDE.matcher(text).find());
  }

  /// The summary where it is on screen and no line of our own stands for it.
  private Optional<String> summary(Judgment judgment) {
    return trust(judgment, DisplayOrder.AS_STORED).isPresent()
        ? Optional.empty()
        : judgment.summary();
  }

  boolean isRated(Judgment judgment) {
    return !judgment.a().equals(Assessment.NONE) || !judgment.b().equals(Assessment.NONE);
  }

  /// A question in words, with what was read from its reply.
  String head(JudgeCall call, DisplayOrder order) {
    return messages.text("judge.reply." + call.order(), purpose(call, order), spoken(call, order));
  }

  /// A question in words, before there is a reply.
  ///
  /// @param shown which stored side stands on screen as A
  String heading(String purpose, DisplayOrder order, DisplayOrder shown) {
    String asked = purpose(new JudgeCall(purpose, order, "", ""), shown);
    return order == DisplayOrder.AS_STORED ? asked : messages.text("judge.heading.swapped", asked);
  }

  private String purpose(JudgeCall call, DisplayOrder order) {
    int end = afterMember(call);
    return call.purpose().substring(0, end) + asked(call.purpose().substring(end), order);
  }

  /// Where the id of the judge ends that stands before the purpose in a jury; 0 elsewhere.
  private static int afterMember(JudgeCall call) {
    return call.purpose().lastIndexOf(MEMBER_ENDS) < 0
        ? 0
        : call.purpose().lastIndexOf(MEMBER_ENDS) + MEMBER_ENDS.length();
  }

  private String asked(String whole, DisplayOrder order) {
    String asked = whole.replace(JudgeCall.REPAIR, "");
    int responses = JudgeCall.responses(asked);
    String purpose =
        switch (asked) {
          case VOTE -> messages.text("judge.purpose.vote");
          case JudgeCall.PAIRWISE -> messages.text("judge.purpose.pairwise");
          case "rating A" -> messages.text("judge.purpose.rating", order.map(Slot.A));
          case "rating B" -> messages.text("judge.purpose.rating", order.map(Slot.B));
          case "verification A" -> messages.text("judge.purpose.verification", order.map(Slot.A));
          case "verification B" -> messages.text("judge.purpose.verification", order.map(Slot.B));
          default -> responses > 0 ? messages.text("judge.purpose.among", responses) : asked;
        };
    return asked.equals(whole) ? purpose : messages.text("judge.purpose.repair", purpose);
  }

  /// What was read from a reply, in words; verdicts name the sides as they are shown.
  private String spoken(JudgeCall call, DisplayOrder order) {
    if (call.outcome().isEmpty()) {
      return "–";
    }
    String outcome = namesASide(call) ? shown(call.outcome(), order) : call.outcome();
    return VERDICT_WORDS.contains(outcome) ? words.verdictWord(outcome) : outcome;
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
