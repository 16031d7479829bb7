package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.Optional;

/// Decides whether a response gives the answer that a reference gives. Pure, deterministic, safe
/// for any thread; never throws on any text, and ends within a bounded amount of work.
///
/// Symmetric for two bare answers. Differs from Math-Verify in being stricter with decimals (0.33
/// is not 1/3; 0.333333 is) and in reading an inequality and its interval as the same in both
/// directions.
public final class MathVerifier {
  private MathVerifier() {}

  /// Compares the answer found in a response with the gold found in a reference text.
  public static MathVerdict verify(String reference, String response) {
    Answer gold = AnswerFinder.inReference(reference);
    Optional<Character> letter = Choices.only(gold.text());
    return letter.isPresent()
        ? verifyChoice(gold, letter.get(), response)
        : verifyValue(gold, AnswerFinder.inResponse(response));
  }

  /// Compares two bare answers, without looking for them in running text.
  public static MathStatus compare(String gold, String answer) {
    Optional<Character> letter = Choices.only(gold);
    Optional<Character> given = Choices.only(answer);
    if (letter.isPresent() && given.isPresent()) {
      return letter.equals(given) ? new MathStatus.Equal() : new MathStatus.Different();
    }
    return verifyValue(
            Answer.at(gold, 0, gold.length(), "whole text"),
            List.of(Answer.at(answer, 0, answer.length(), "whole text")))
        .status();
  }

  private static MathVerdict verifyChoice(Answer gold, char letter, String response) {
    Optional<Answer> answer = AnswerFinder.choice(response);
    MathStatus status =
        answer
            .map(
                found ->
                    Choices.only(found.text()).filter(given -> given == letter).isPresent()
                        ? new MathStatus.Equal()
                        : new MathStatus.Different())
            .orElseGet(() -> new MathStatus.AnswerUnreadable("The response names no letter."));
    return new MathVerdict(status, Optional.of(gold), answer);
  }

  private static MathVerdict verifyValue(Answer gold, List<Answer> candidates) {
    Readings golds;
    try {
      golds = Readings.of(gold.text());
    } catch (UnreadableException e) {
      return new MathVerdict(
          new MathStatus.GoldUnreadable(e.reason()), Optional.of(gold), Optional.empty());
    }
    String reason = "The response gives no answer.";
    for (Answer candidate : candidates) {
      try {
        Readings answers = Readings.of(candidate.text());
        return new MathVerdict(compare(golds, answers), Optional.of(gold), Optional.of(candidate));
      } catch (UnreadableException e) {
        reason = candidate.equals(candidates.getFirst()) ? e.reason() : reason;
      }
    }
    return new MathVerdict(
        new MathStatus.AnswerUnreadable(reason),
        Optional.of(gold),
        candidates.stream().findFirst());
  }

  /// Equal when any reading of one is any reading of the other.
  private static MathStatus compare(Readings golds, Readings answers) {
    if (golds.values().stream().anyMatch(answers.values()::contains)) {
      return new MathStatus.Equal();
    }
    Equivalence equivalence = new Equivalence();
    try {
      equivalence.check(golds.values().getFirst());
    } catch (UnreadableException e) {
      return new MathStatus.GoldUnreadable(e.reason());
    }
    try {
      equivalence.check(answers.values().getFirst());
      for (Value gold : golds.values()) {
        for (Value answer : answers.values()) {
          if (equivalence.same(gold, answer)) {
            return new MathStatus.Equal();
          }
        }
      }
      return new MathStatus.Different();
    } catch (UnreadableException e) {
      return new MathStatus.AnswerUnreadable(e.reason());
    }
  }
}
