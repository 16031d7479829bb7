package rewarddesk.dataset.row;

import java.util.List;
import rewarddesk.model.Verdict;

/// What recorded verdicts of one judge on one pair come to: the rule that this program's own judges
/// follow. One that could not be read makes the whole unreadable; the same side in every order is
/// the verdict; anything else is a tie.
public final class TwoOrders {
  private TwoOrders() {}

  /// Several verdicts of one judge as one, with all their calls.
  public static RecordedVerdict together(List<RecordedVerdict> all) {
    RecordedVerdict first = all.getFirst();
    return new RecordedVerdict(
        first.judge(),
        verdict(all.stream().map(RecordedVerdict::verdict).toList()),
        first.summary(),
        all.stream().flatMap(one -> one.calls().stream()).toList(),
        all.stream().flatMap(one -> one.files().stream()).distinct().toList());
  }

  /// @param verdicts on stored sides, one for each order, at least one
  public static Verdict.MachineVerdict verdict(List<Verdict.MachineVerdict> verdicts) {
    for (Verdict.MachineVerdict verdict : verdicts) {
      if (!verdict.ranks()) {
        return verdict;
      }
    }
    boolean agree = verdicts.stream().distinct().count() == 1;
    return agree ? verdicts.getFirst() : new Verdict.Tie();
  }
}
