package rewarddesk.reward.generative;

import java.util.Optional;
import rewarddesk.model.Verdict;

/// What the answers to a question come to.
///
/// @param verdict in stored sides
/// @param margin how clear the preference is; 0 for every tie, absent when there is no verdict
/// @param summary one sentence
record Outcome(Verdict.MachineVerdict verdict, Optional<Double> margin, Optional<String> summary) {

  static Outcome tie(String summary) {
    return new Outcome(new Verdict.Tie(), Optional.of(0.0), Optional.of(summary));
  }

  static Outcome missing(Answer<?> answer) {
    return switch (answer) {
      case Answer.Clear<?> clear ->
          throw new IllegalArgumentException("this answer is not missing: " + clear);
      case Answer.Unreadable<?>(var why, String reply) ->
          new Outcome(
              new Verdict.Unparsed(reply),
              Optional.empty(),
              Optional.of("The judge's reply could not be read: " + why.sentence() + "."));
      case Answer.NoReply<?>(String reason) ->
          new Outcome(new Verdict.Failed(reason), Optional.empty(), Optional.empty());
    };
  }
}
