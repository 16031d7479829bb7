package rewarddesk.stats.bias;

import rewarddesk.stats.Choice;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// What a human's decision did once the judge's verdict was revealed.
///
/// @param towards of the decisions that differed from the judge before, how many became the judge's
/// @param away of the decisions that agreed with the judge before, how many were given up
/// @param elsewhere decisions that differed before, changed, and still differ
/// @param paired agreement with the judge after (first) and before (second)
/// @param leftOut items without two decisions, or where the judge ranked nothing
public record Anchoring(
    Proportion towards, Proportion away, long elsewhere, McNemar paired, LeftOut leftOut) {

  /// Decisions that changed, of all.
  public Proportion moved() {
    return new Proportion(towards.hits() + away.hits() + elsewhere, paired.n());
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private long differed;
    private long towards;
    private long elsewhere;
    private long agreed;
    private long away;

    public void add(Choice before, Choice judge, Choice after) {
      if (!judge.ranks()) {
        leftOut.add(LeftOut.Reason.UNSCORED);
      } else if (!before.ranks() || !after.ranks()) {
        leftOut.add(LeftOut.Reason.UNRANKED);
      } else if (before == judge) {
        agreed++;
        away += after == judge ? 0 : 1;
      } else {
        differed++;
        towards += after == judge ? 1 : 0;
        elsewhere += after != judge && after != before ? 1 : 0;
      }
    }

    public Anchoring report() {
      return new Anchoring(
          new Proportion(towards, differed),
          new Proportion(away, agreed),
          elsewhere,
          new McNemar(agreed - away, towards, away, differed - towards),
          leftOut.report());
    }
  }
}
