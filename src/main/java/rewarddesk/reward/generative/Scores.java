package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.model.Assessment;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.definition.SingleQuestion;
import rewarddesk.reward.generative.reading.Critique;

/// The answers to the question about one response, one for each vote. Its score is their mean, each
/// answer by its expected value where the probabilities are known. Missing answers are left out;
/// when not more than half are there, there is no score.
record Scores(SingleQuestion question, List<Answer<Double>> answers) {
  Scores {
    answers = List.copyOf(answers);
  }

  OptionalDouble score() {
    double[] there =
        answers.stream().flatMapToDouble(answer -> Scores.value(answer).stream()).toArray();
    if (2 * there.length <= answers.size()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (double value : there) {
      sum += value;
    }
    return OptionalDouble.of(sum / there.length);
  }

  private static OptionalDouble value(Answer<Double> answer) {
    if (answer instanceof Answer.Clear<Double>(Double value, OptionalDouble expected, String r)) {
      return expected.isPresent() ? expected : OptionalDouble.of(value);
    }
    return OptionalDouble.empty();
  }

  /// The score, with a rating where the scale is that of people and there is one vote, and the
  /// words of the first reply.
  Assessment assessment() {
    OptionalDouble score = score();
    boolean plain = question.isFivePoint() && answers.size() == 1;
    Optional<Rating> rating =
        plain
            ? answers.getFirst().given().map(value -> new Rating((int) Math.round(value)))
            : Optional.empty();
    boolean repeats =
        score.isPresent() && rating.isPresent() && score.getAsDouble() == rating.get().value();
    Optional<Double> reward =
        score.isPresent() && !repeats ? Optional.of(score.getAsDouble()) : Optional.empty();
    return new Assessment(reward, rating, critique());
  }

  private Optional<String> critique() {
    return answers.stream()
        .flatMap(answer -> reply(answer).stream())
        .findFirst()
        .flatMap(reply -> Critique.from(reply, question.form()));
  }

  private static Optional<String> reply(Answer<Double> answer) {
    return switch (answer) {
      case Answer.Clear<Double>(Double v, OptionalDouble e, String reply) -> Optional.of(reply);
      case Answer.Unreadable<Double>(var why, String reply) -> Optional.of(reply);
      case Answer.NoReply<Double> ignored -> Optional.empty();
    };
  }

  /// Which response has the higher score; equal scores are a tie.
  static Outcome compare(Scores a, Scores b) {
    OptionalDouble scoreA = a.score();
    OptionalDouble scoreB = b.score();
    if (scoreA.isEmpty() || scoreB.isEmpty()) {
      return Outcome.missing((scoreA.isEmpty() ? a : b).firstMissing());
    }
    double lead = scoreA.getAsDouble() - scoreB.getAsDouble();
    if (lead == 0) {
      return Outcome.tie("The judge gives both responses the same score.");
    }
    Slot better = lead > 0 ? Slot.A : Slot.B;
    return new Outcome(
        new Verdict.Prefers(better),
        Optional.of(Math.abs(lead)),
        Optional.of("The judge gives response " + better + " the higher score."));
  }

  private Answer<Double> firstMissing() {
    return answers.stream().filter(answer -> answer.given().isEmpty()).findFirst().orElseThrow();
  }
}
