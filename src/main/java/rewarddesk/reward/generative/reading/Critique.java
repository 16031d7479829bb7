package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Optional;

/// The words of a reply, without the line that only holds the answer.
public final class Critique {
  private Critique() {}

  /// @param form the form of the answer
  /// @return empty when the reply has no words
  public static Optional<String> from(String reply, AnswerForm<?> form) {
    List<String> lines = ReplyParser.withoutThinking(reply).lines().toList();
    boolean endsWithRating = !lines.isEmpty() && isAnswerLine(lines.getLast(), form);
    String words =
        String.join("\n", endsWithRating ? lines.subList(0, lines.size() - 1) : lines).strip();
    return Optional.of(words).filter(text -> !text.isEmpty());
  }

  private static boolean isAnswerLine(String line, AnswerForm<?> form) {
    FoldedText folded = FoldedText.of(line);
    var matches = form.matches(folded);
    return matches.size() == 1
        && ReplyLine.around(folded, matches.getFirst()).isNothingButTheMatch();
  }
}
