package rewarddesk.reward.generative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Assessment;
import rewarddesk.model.Slot;

/// What the answers to "which of these is best" come to for two of the responses.
///
/// The response that was named beats the other; where a third one was named, the two are a tie.
/// Orders and votes count as in [Votes]. The reward of each response is the share of the answers
/// that name it, so that a prompt whose best response is named in every answer has one response
/// with 1 and the others with 0: that is RewardBench 2's best of four. Without a verdict there is
/// no reward.
///
/// @param shown how many responses were shown
record BestOf(int shown, List<Vote> votes) {
  BestOf {
    votes = List.copyOf(votes);
  }

  Outcome outcome() {
    Outcome counted = Votes.count(votes);
    return counted.verdict().ranks()
        ? new Outcome(counted.verdict(), counted.margin(), Optional.of(summary()))
        : counted;
  }

  private String summary() {
    double a = share(Slot.A);
    double b = share(Slot.B);
    if (a + b == 0) {
      return "Another of the %d responses is named best, so that these two are a tie."
          .formatted(shown);
    }
    return String.format(
        Locale.ROOT,
        "Best of %d: %.0f %% of the answers name response A, %.0f %% response B, %.0f %% another.",
        shown,
        100 * a,
        100 * b,
        100 * Math.max(0, 1 - a - b));
  }

  Assessment assessment(Slot slot) {
    return outcome().verdict().ranks()
        ? new Assessment(Optional.of(share(slot)), Optional.empty(), Optional.empty())
        : Assessment.NONE;
  }

  /// The share of the answers that name the response, of the votes that are there.
  private double share(Slot slot) {
    int side = slot == Slot.A ? 1 : -1;
    return votes.stream()
        .filter(vote -> vote.missing().isEmpty())
        .flatMap(vote -> vote.ballots().stream())
        .mapToDouble(ballot -> ballot.side() == side ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
