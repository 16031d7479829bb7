package rewarddesk.stats.bias;

import rewarddesk.stats.Choice;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

/// The same pairs judged twice, the sides swapped the second time.
///
/// @param consistent pairs with the same verdict on the sides both times
/// @param first pairs where the verdicts differ and lean to whatever stood first
/// @param second pairs where the verdicts differ and lean to whatever stood second
/// @param leftOut pairs with no readable verdict in one of the orders
public record PositionConsistency(long consistent, long first, long second, LeftOut leftOut) {

  public long n() {
    return consistent + first + second;
  }

  /// Share of pairs whose verdict survives the swap.
  public Proportion consistency() {
    return new Proportion(consistent, n());
  }

  /// Of the pairs that changed, how many lean to the first place; ½ is fair.
  public Proportion firstOfChanged() {
    return new Proportion(first, first + second);
  }

  /// (first − second) / n, −1 to 1: 0 is fair, above 0 the first place is favoured.
  public double preference() {
    return n() == 0 ? 0 : (double) (first - second) / n();
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private long consistent;
    private long first;
    private long second;

    /// @param storedOrder verdict with side A first
    /// @param swapped verdict with side B first; both speak of stored sides
    public void add(Choice storedOrder, Choice swapped) {
      if (!storedOrder.ranks() || !swapped.ranks()) {
        leftOut.add(LeftOut.Reason.UNSCORED);
      } else if (storedOrder == swapped) {
        consistent++;
      } else if (storedOrder == Choice.A || swapped == Choice.B) {
        // A while A was first, or B while B was first; the other verdict is a tie or the same
        // place.
        first++;
      } else {
        second++;
      }
    }

    public PositionConsistency report() {
      return new PositionConsistency(consistent, first, second, leftOut.report());
    }
  }
}
