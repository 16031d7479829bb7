package rewarddesk.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import rewarddesk.stats.Proportion;

/// Leave-one-out agreement (AlpacaEval): every human label is compared with what most of the other
/// humans said, and the judge with the same votes, so that the two shares may be put side by side.
/// Votes that stand at a draw are decided at random, from the seed.
///
/// @param humans how often a human agrees with the others
/// @param judge how often the judge agrees with the same votes
/// @param perHuman the share of each human, in their order
/// @param judgeMissing votes that the judge gave no label to; in neither share
/// @param unitsAlone units left out because fewer than two humans labelled them
public record LeaveOneOut(
    Proportion humans,
    Proportion judge,
    List<Proportion> perHuman,
    long judgeMissing,
    long unitsAlone) {
  public LeaveOneOut {
    perHuman = List.copyOf(perHuman);
  }

  /// @param categories number of categories
  /// @param judge the judge's label of each unit, [Ratings#MISSING] where it has none
  /// @param humans one row a unit, one label a human
  public static LeaveOneOut of(int categories, int[] judge, int[][] humans, long seed) {
    Count count = new Count(humans.length == 0 ? 0 : humans[0].length);
    SplittableRandom random = new SplittableRandom(seed);
    for (int unit = 0; unit < judge.length; unit++) {
      count.add(judge[unit], humans[unit], categories, random);
    }
    return count.report();
  }

  /// The running counts.
  private static final class Count {
    private final long[] votes;
    private final long[] agreed;
    private long judgeVotes;
    private long judgeAgreed;
    private long judgeMissing;
    private long alone;

    Count(int humans) {
      votes = new long[humans];
      agreed = new long[humans];
    }

    void add(int judge, int[] humans, int categories, SplittableRandom random) {
      boolean compared = false;
      for (int human = 0; human < humans.length; human++) {
        int others = Votes.mode(humans, human, categories, random);
        if (humans[human] != Ratings.MISSING && others != Ratings.MISSING) {
          compared = true;
          votes[human]++;
          agreed[human] += humans[human] == others ? 1 : 0;
          addJudge(judge, others);
        }
      }
      alone += compared ? 0 : 1;
    }

    private void addJudge(int judge, int others) {
      if (judge == Ratings.MISSING) {
        judgeMissing++;
      } else {
        judgeVotes++;
        judgeAgreed += judge == others ? 1 : 0;
      }
    }

    LeaveOneOut report() {
      List<Proportion> each = new ArrayList<>();
      long all = 0;
      long allAgreed = 0;
      for (int human = 0; human < votes.length; human++) {
        each.add(new Proportion(agreed[human], votes[human]));
        all += votes[human];
        allAgreed += agreed[human];
      }
      return new LeaveOneOut(
          new Proportion(allAgreed, all),
          new Proportion(judgeAgreed, judgeVotes),
          each,
          judgeMissing,
          alone);
    }
  }
}
