package rewarddesk.stats.bias;

import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Slot;
import rewarddesk.stats.Choice;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.Quantiles;

/// How often the side that was shown first wins, each pair seen in one order only. It is fair at ½
/// as long as the order was drawn at random.
///
/// @param first wins of the first place among all decisive verdicts
/// @param leftOut ties, and verdicts that rank nothing
public record FirstSlot(Proportion first, LeftOut leftOut) {

  /// First-place rate − ½: above 0 the first place is favoured.
  public double bias() {
    return first.value().orElse(0.5) - 0.5;
  }

  /// Two-sided exact p-value for "fair".
  public double p() {
    long fewer = Math.min(first.hits(), first.trials() - first.hits());
    return Math.min(1, 2 * Quantiles.binomialAtMost(fewer, first.trials(), 0.5));
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private final LeftOut.Reason nothing;
    private long first;
    private long decisive;

    /// @param nothing why a verdict that ranks nothing does not: the judge's is unreadable, people
    ///   find both bad
    public Count(LeftOut.Reason nothing) {
      this.nothing = nothing;
    }

    /// @param order which stored side was shown first
    public void add(Choice choice, DisplayOrder order) {
      if (choice.decisive()) {
        decisive++;
        Choice shownFirst = order.map(Slot.A) == Slot.A ? Choice.A : Choice.B;
        first += choice == shownFirst ? 1 : 0;
      } else {
        leftOut.add(choice == Choice.TIE ? LeftOut.Reason.TIE : nothing);
      }
    }

    public FirstSlot report() {
      return new FirstSlot(new Proportion(first, decisive), leftOut.report());
    }
  }
}
