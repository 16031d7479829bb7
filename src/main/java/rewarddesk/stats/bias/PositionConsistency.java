package rewarddesk.stats.bias;

import java.util.Optional;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// The same pairs judged twice, the sides swapped the second time.
///
/// @param consistent pairs with the same verdict on the sides both times
/// @param first pairs where the verdicts differ and lean to whatever stood first
/// @param second pairs where the verdicts differ and lean to whatever stood second
/// @param unreadTwice of those left out, pairs with no readable verdict in either order; whoever
///   compares replies as they stand calls these consistent
/// @param leftOut pairs with no readable verdict in one of the orders
public record PositionConsistency(
    long consistent, long first, long second, long unreadTwice, LeftOut leftOut) {

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

  /// Of all pairs those with equal replies, two unreadable ones being equal: as the sources of
  /// swapped pairs count.
  public Proportion equalReplies() {
    return new Proportion(consistent + unreadTwice, n() + leftOut.total());
  }

  /// The 95 % interval of [#preference()], for paired shares; empty without pairs.
  public Optional<Interval> preference95() {
    return n() == 0
        ? Optional.empty()
        : Optional.of(new McNemar(consistent, first, second, 0).difference95());
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
    private long unreadTwice;

    /// @param storedOrder verdict with side A first
    /// @param swapped verdict with side B first; both speak of stored sides
    public void add(Choice storedOrder, Choice swapped) {
      if (!storedOrder.ranks() || !swapped.ranks()) {
        leftOut.add(LeftOut.Reason.UNSCORED);
        unreadTwice += storedOrder.ranks() || swapped.ranks() ? 0 : 1;
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
      return new PositionConsistency(consistent, first, second, unreadTwice, leftOut.report());
    }
  }
}
