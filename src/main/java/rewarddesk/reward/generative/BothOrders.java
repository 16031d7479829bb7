package rewarddesk.reward.generative;

import java.util.Optional;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What the answers in both orders, mapped back to stored sides, come to.
///
/// When both name the same side, that is the verdict. When they differ, or either is a tie, the
/// verdict is a tie. When one cannot be read the verdict is unparsed, and when one did not come it
/// failed: nothing is made up from the other one.
///
/// @param margin share of the orders won by the verdict's side minus the share won by the other: 1
///   when both orders agree on a side, 0 for every tie, absent when there is no verdict
record BothOrders(
    Verdict.MachineVerdict verdict, Optional<Double> margin, Optional<String> summary) {

  static BothOrders of(
      Answer<Verdict.MachineVerdict> first, Answer<Verdict.MachineVerdict> swapped) {
    return missing(first)
        .or(() -> missing(swapped))
        .orElseGet(() -> decide(first.given().orElseThrow(), swapped.given().orElseThrow()));
  }

  private static Optional<BothOrders> missing(Answer<Verdict.MachineVerdict> answer) {
    return switch (answer) {
      case Answer.Clear<Verdict.MachineVerdict> ignored -> Optional.empty();
      case Answer.Unreadable<Verdict.MachineVerdict>(Reading.Status why, String reply) ->
          Optional.of(
              new BothOrders(
                  new Verdict.Unparsed(reply),
                  Optional.empty(),
                  Optional.of("The judge's reply could not be read: " + why.sentence() + ".")));
      case Answer.NoReply<Verdict.MachineVerdict>(String reason) ->
          Optional.of(
              new BothOrders(new Verdict.Failed(reason), Optional.empty(), Optional.empty()));
    };
  }

  private static BothOrders decide(Verdict.MachineVerdict one, Verdict.MachineVerdict other) {
    if (!one.equals(other)) {
      return tie(
          one instanceof Verdict.Tie || other instanceof Verdict.Tie
              ? "The judge prefers a side in one order only."
              : "The judge contradicts itself when the order is swapped.");
    }
    return one instanceof Verdict.Prefers(Slot slot)
        ? new BothOrders(
            one,
            Optional.of(1.0),
            Optional.of("The judge prefers response " + slot + " in both orders."))
        : tie("The judge sees a tie in both orders.");
  }

  private static BothOrders tie(String summary) {
    return new BothOrders(new Verdict.Tie(), Optional.of(0.0), Optional.of(summary));
  }
}
