package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Rating;

/// The words of a rating reply, without the line that only repeats the number.
final class Critique {
  private Critique() {}

  /// @return empty when the reply has no words
  static Optional<String> from(String reply) {
    List<String> lines = ReplyParser.withoutThinking(reply).lines().toList();
    boolean endsWithRating = !lines.isEmpty() && isRatingLine(lines.getLast());
    String words =
        String.join("\n", endsWithRating ? lines.subList(0, lines.size() - 1) : lines).strip();
    return Optional.of(words).filter(text -> !text.isEmpty());
  }

  private static boolean isRatingLine(String line) {
    FoldedText folded = FoldedText.of(line);
    List<Match<Rating>> matches = new RatingForm().matches(folded);
    return matches.size() == 1
        && ReplyLine.around(folded, matches.getFirst()).isNothingButTheMatch();
  }
}
