package rewarddesk.queue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ComparisonRepository.Prompt;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewQueue.OrderWriter;
import rewarddesk.text.MinHash;

/// Groups of prompts that are nearly the same: joined wherever two are at least 0.8 similar. The
/// largest groups come first, each together, in the order of the project; a prompt that is like no
/// other is in no group. Used once.
///
/// Memory is about 150 bytes a prompt. Two prompts of similarity 0.8 are found with probability
/// 0.985, of 0.9 with 0.9998.
final class SimilarPrompts {
  private static final double SIMILAR = 0.8;
  private static final MinHash HASH = new MinHash(32);
  private static final int INDEX_BITS = 27;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  private int[] signatures = new int[1024 * HASH.hashes()];
  private long[] ordinals = new long[1024];
  private int[] parent = new int[0];
  private int count;

  SimilarPrompts read(Project project, Cancellation cancel) {
    project.comparisons().forEachPrompt(cancel, this::add);
    parent = IntStream.range(0, count).toArray();
    for (int band = 0; band < HASH.bands(); band++) {
      cancel.throwIfCancelled();
      join(band);
    }
    return this;
  }

  private void add(Prompt prompt) {
    int[] signature = HASH.signature(prompt.content().plain());
    if (signature.length == 0 || count > INDEX) {
      return;
    }
    if (count == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, 2 * count);
      signatures = Arrays.copyOf(signatures, 2 * count * HASH.hashes());
    }
    System.arraycopy(signature, 0, signatures, count * HASH.hashes(), HASH.hashes());
    ordinals[count++] = prompt.ordinal();
  }

  /// Prompts with the same key stand side by side once the keys are sorted.
  private void join(int band) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (HASH.key(signatures, i * HASH.hashes(), band) << INDEX_BITS) | i;
    }
    Arrays.sort(keys);
    for (int i = 1; i < count; i++) {
      if (keys[i] >> INDEX_BITS == keys[i - 1] >> INDEX_BITS) {
        joinIfSimilar((int) (keys[i - 1] & INDEX), (int) (keys[i] & INDEX));
      }
    }
  }

  private void joinIfSimilar(int one, int other) {
    int first = root(one);
    int second = root(other);
    if (first != second
        && HASH.similarity(signatures, one * HASH.hashes(), signatures, other * HASH.hashes())
            >= SIMILAR) {
      parent[Math.max(first, second)] = Math.min(first, second);
    }
  }

  private int root(int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /// The strength counts down through the groups.
  void write(OrderWriter writer) {
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      sizes[root(i)]++;
    }
    int[] order =
        IntStream.range(0, count)
            .filter(i -> sizes[root(i)] > 1)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> -sizes[root(i)])
                    .thenComparingInt(this::root)
                    .thenComparingInt(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < order.length; i++) {
      writer.add(ordinals[order[i]], order.length - i);
    }
  }
}
