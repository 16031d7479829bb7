package rewarddesk.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which items belong together. Several pairs of one prompt are not independent, so a bootstrap
/// draws whole prompts. Items are numbered from 0.
public final class Clusters {
  private final int[] starts;
  private final int[] members;

  private Clusters(int[] starts, int[] members) {
    this.starts = starts;
    this.members = members;
  }

  /// Every item for itself.
  public static Clusters single(int items) {
    int[] numbers = new int[items + 1];
    Arrays.setAll(numbers, i -> i);
    return new Clusters(numbers, numbers);
  }

  /// @param clusterOf the cluster of each item, numbered 0, 1, 2 … without gaps
  public static Clusters of(int[] clusterOf) {
    int count = Arrays.stream(clusterOf).max().orElse(-1) + 1;
    int[] starts = new int[count + 1];
    for (int cluster : clusterOf) {
      starts[cluster + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] members = new int[clusterOf.length];
    for (int item = 0; item < clusterOf.length; item++) {
      members[next[clusterOf[item]]++] = item;
    }
    return new Clusters(starts, members);
  }

  /// @param keys items with the same key belong together
  public static Clusters byKey(int[] keys) {
    Map<Integer, Integer> numbers = new HashMap<>();
    return of(
        Arrays.stream(keys)
            .map(key -> numbers.computeIfAbsent(key, _ -> numbers.size()))
            .toArray());
  }

  public int count() {
    return starts.length - 1;
  }

  public int items() {
    return starts[count()];
  }

  /// The items of one cluster.
  public int[] members(int cluster) {
    return Arrays.copyOfRange(members, starts[cluster], starts[cluster + 1]);
  }

  int start(int cluster) {
    return starts[cluster];
  }

  int member(int position) {
    return members[position];
  }
}
