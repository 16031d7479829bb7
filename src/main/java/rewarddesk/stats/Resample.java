package rewarddesk.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws as many clusters as there are, with replacement, and counts the items of each group.
///
/// Clusters with the same items in the same groups are interchangeable: how often each kind is
/// drawn is multinomial, so that a round costs one draw a kind and not one a cluster. Only where
/// nearly every cluster is of a kind of its own are they drawn one by one.
final class Resample {
  private static final int KINDS_WORTH = 8;

  private final int[] groupOf;
  private final Clusters clusters;
  private final List<int[]> kinds = new ArrayList<>();
  private long[] sizes = new long[0];

  Resample(int[] groupOf, Clusters clusters) {
    this.groupOf = groupOf;
    this.clusters = clusters;
    sort();
  }

  /// Adds what one round draws to the weights of the groups.
  void draw(RandomGenerator random, long[] weights) {
    if (kinds.isEmpty()) {
      drawOneByOne(random, weights);
    } else {
      drawKinds(random, weights);
    }
  }

  private void sort() {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<Long> counts = new ArrayList<>();
    int most = clusters.count() / KINDS_WORTH;
    for (int cluster = 0; cluster < clusters.count(); cluster++) {
      int[] kind =
          Arrays.stream(clusters.members(cluster)).map(item -> groupOf[item]).sorted().toArray();
      int number =
          numbers.computeIfAbsent(Arrays.stream(kind).boxed().toList(), _ -> numbers.size());
      if (number == counts.size()) {
        kinds.add(kind);
        counts.add(0L);
      }
      counts.set(number, counts.get(number) + 1);
      if (kinds.size() > most) {
        kinds.clear();
        return;
      }
    }
    sizes = counts.stream().mapToLong(Long::longValue).toArray();
  }

  private void drawKinds(RandomGenerator random, long[] weights) {
    long[] drawn = new long[sizes.length];
    Binomial.multinomial(random, sizes, drawn);
    for (int kind = 0; kind < sizes.length; kind++) {
      for (int group : kinds.get(kind)) {
        weights[group] += drawn[kind];
      }
    }
  }

  private void drawOneByOne(RandomGenerator random, long[] weights) {
    int count = clusters.count();
    for (int i = 0; i < count; i++) {
      int cluster = (int) (((random.nextInt() & 0xFFFF_FFFFL) * count) >>> 32);
      int end = clusters.start(cluster + 1);
      for (int position = clusters.start(cluster); position < end; position++) {
        weights[groupOf[clusters.member(position)]]++;
      }
    }
  }
}
