package rewarddesk.export.select;

import java.util.List;
import java.util.Optional;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.Label;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// The verdict of several judges: the side, or the tie, that more than half of those name who
/// ranked the sides. A judge that failed or could not be read has no vote; one whose margin is too
/// small has none either.
///
/// @param verdicts the jury and what is asked of it
record JuryVote(Verdicts verdicts) {

  Selection decide(Item item) {
    List<StoredJudgment> votes =
        PairSelector.jury(verdicts, item).stream().filter(this::hasVote).toList();
    if (votes.isEmpty()) {
      return PairSelector.omitted(LeftOut.NOT_JUDGED);
    }
    long a = count(votes, Verdict.prefers(Slot.A));
    long b = count(votes, Verdict.prefers(Slot.B));
    long ties = votes.size() - a - b;
    long most = Math.max(a, Math.max(b, ties));
    double share = (double) most / votes.size();
    if (share <= 0.5 || share < verdicts.minAgreement()) {
      return PairSelector.omitted(LeftOut.NO_MAJORITY);
    }
    return PairSelector.example(
        item.comparison(),
        label(most, a, b),
        Optional.empty(),
        new Selection.Jury(votes, (int) most));
  }

  private boolean hasVote(StoredJudgment stored) {
    return switch (stored.judgment().verdict()) {
      case Verdict.Prefers(Slot ignored) ->
          stored
              .judgment()
              .margin()
              .map(margin -> margin >= verdicts.minMargin())
              .orElseGet(() -> verdicts.minMargin() <= 0);
      case Verdict.Tie() -> true;
      case Verdict.Unparsed(String ignored) -> false;
      case Verdict.Failed(String ignored) -> false;
    };
  }

  private static long count(List<StoredJudgment> votes, Verdict verdict) {
    return votes.stream().filter(vote -> vote.judgment().verdict().equals(verdict)).count();
  }

  private static Label label(long most, long a, long b) {
    if (most == a) {
      return new Label.Preferred(Slot.A);
    }
    return most == b ? new Label.Preferred(Slot.B) : new Label.Tied();
  }
}
