package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What several votes on a pair come to: the side with more votes, a tie when there are as many for
/// each. Missing votes are left out; when not more than half of the votes are there, there is no
/// verdict. The margin is the mean lead of the verdict's side over the votes that are there; with
/// token probabilities that is 2·p − 1 for its mean probability p.
final class Votes {
  private Votes() {}

  static Outcome count(List<Vote> votes) {
    List<Vote> there = votes.stream().filter(vote -> vote.missing().isEmpty()).toList();
    if (2 * there.size() <= votes.size()) {
      return votes.stream()
          .flatMap(vote -> vote.missing().stream())
          .findFirst()
          .map(Outcome::missing)
          .orElseThrow();
    }
    return votes.size() == 1
        ? outcome(there, there.getFirst().summary())
        : outcome(there, sum(votes, there));
  }

  private static Outcome outcome(List<Vote> there, String summary) {
    int side = Integer.signum(there.stream().mapToInt(Vote::side).sum());
    if (side == 0) {
      return Outcome.tie(summary);
    }
    double lead = there.stream().mapToDouble(Vote::lead).average().orElseThrow();
    return new Outcome(
        new Verdict.Prefers(side > 0 ? Slot.A : Slot.B),
        Optional.of(Math.max(0, side * lead)),
        Optional.of(summary));
  }

  private static String sum(List<Vote> all, List<Vote> there) {
    return "Of %d votes %d are for response A, %d for response B, %d ties, %d without an answer."
        .formatted(
            all.size(),
            there.stream().filter(vote -> vote.side() > 0).count(),
            there.stream().filter(vote -> vote.side() < 0).count(),
            there.stream().filter(vote -> vote.side() == 0).count(),
            all.size() - there.size());
  }
}
