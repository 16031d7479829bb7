package rewarddesk.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rewarddesk.stats.ClusteredMean;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

/// Leave-one-out agreement (AlpacaEval): every human label is compared with what most of the other
/// humans said, and the judge with the same votes, so that the two shares may be put side by side.
/// Votes that stand at a draw are decided at random, from the seed.
///
/// @param humans how often a human agrees with the others; votes on one item depend on each other,
///   which the interval allows for ([ClusteredMean])
/// @param judge how often the judge agrees with the same votes, likewise
/// @param perHuman the share of each human, in their order; one vote an item
/// @param judgeMissing votes that the judge gave no label to; in neither share
/// @param unitsAlone units left out because fewer than two humans labelled them
public record LeaveOneOut(
    Estimate humans,
    Estimate judge,
    List<Proportion> perHuman,
    long judgeMissing,
    long unitsAlone) {
  public LeaveOneOut {
    perHuman = List.copyOf(perHuman);
  }

  /// @param categories number of categories
  /// @param judge the judge's label of each unit, [Ratings#MISSING] where it has none
  /// @param humans one row a unit, one label a human
  /// @param clusterOf the prompt of each unit, any number
  public static LeaveOneOut of(
      int categories, int[] judge, int[][] humans, int[] clusterOf, long seed) {
    Count count = new Count(humans.length == 0 ? 0 : humans[0].length);
    SplittableRandom random = new SplittableRandom(seed);
    for (int unit = 0; unit < judge.length; unit++) {
      count.add(judge[unit], humans[unit], clusterOf[unit], categories, random);
    }
    return count.report();
  }

  /// The running counts.
  private static final class Count {
    private final long[] votes;
    private final long[] agreed;
    private final Pooled all = new Pooled();
    private final Pooled judged = new Pooled();
    private long judgeMissing;
    private long alone;

    Count(int humans) {
      votes = new long[humans];
      agreed = new long[humans];
    }

    void add(int judge, int[] humans, int cluster, int categories, SplittableRandom random) {
      boolean compared = false;
      for (int human = 0; human < humans.length; human++) {
        int others = Votes.mode(humans, human, categories, random);
        if (humans[human] != Ratings.MISSING && others != Ratings.MISSING) {
          compared = true;
          votes[human]++;
          agreed[human] += humans[human] == others ? 1 : 0;
          all.add(humans[human] == others, cluster);
          addJudge(judge, others, cluster);
        }
      }
      alone += compared ? 0 : 1;
    }

    private void addJudge(int judge, int others, int cluster) {
      if (judge == Ratings.MISSING) {
        judgeMissing++;
      } else {
        judged.add(judge == others, cluster);
      }
    }

    LeaveOneOut report() {
      List<Proportion> each = new ArrayList<>();
      for (int human = 0; human < votes.length; human++) {
        each.add(new Proportion(agreed[human], votes[human]));
      }
      return new LeaveOneOut(all.report(), judged.report(), each, judgeMissing, alone);
    }
  }

  /// Votes of everybody together.
  private static final class Pooled {
    private final DoubleStream.Builder agreed = DoubleStream.builder();
    private final IntStream.Builder clusters = IntStream.builder();

    void add(boolean agrees, int cluster) {
      agreed.add(agrees ? 1 : 0);
      clusters.add(cluster);
    }

    Estimate report() {
      return ClusteredMean.of(
          agreed.build().toArray(), Clusters.byKey(clusters.build().toArray()), LeftOut.NONE);
    }
  }
}
