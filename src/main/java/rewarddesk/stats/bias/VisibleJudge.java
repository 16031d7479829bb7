package rewarddesk.stats.bias;

import java.util.Optional;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.SharesDifference;

/// How often decisions agree with the judge when its verdict was on screen, and when it was not.
/// They are different items: the difference is anchoring only as far as the items are alike.
///
/// @param visible agreement of decisions made with the verdict on screen
/// @param hidden agreement of decisions made without it
/// @param leftOut items where the judge or the human ranked nothing
public record VisibleJudge(Proportion visible, Proportion hidden, LeftOut leftOut) {

  /// Visible − hidden, with its 95 % interval; empty until there are both.
  public Optional<Interval> difference95() {
    return SharesDifference.interval95(visible, hidden);
  }

  /// Not safe for several threads at once.
  public static final class Count {
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private final long[] agreed = new long[2];
    private final long[] compared = new long[2];

    public void add(boolean judgeVisible, Choice judge, Choice human) {
      if (!judge.ranks()) {
        leftOut.add(LeftOut.Reason.UNSCORED);
      } else if (!human.ranks()) {
        leftOut.add(LeftOut.Reason.UNRANKED);
      } else {
        int row = judgeVisible ? 0 : 1;
        compared[row]++;
        agreed[row] += judge == human ? 1 : 0;
      }
    }

    public VisibleJudge report() {
      return new VisibleJudge(
          new Proportion(agreed[0], compared[0]),
          new Proportion(agreed[1], compared[1]),
          leftOut.report());
    }
  }
}
