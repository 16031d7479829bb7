package rewarddesk.inference.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which sequences are computed together. Pure.
///
/// On a processor filling costs as much as text, so only equal lengths go together; on an
/// accelerator similar lengths do.
///
/// @param mostTokens most tokens in one batch, filling included; a longer sequence goes alone
/// @param mixed whether lengths may differ within a batch
record BatchPlan(int mostTokens, boolean mixed) {
  /// Everything alone.
  static final BatchPlan ONE_BY_ONE = new BatchPlan(0, false);

  /// @param lengths of the sequences
  /// @return batches of indices; each index once
  List<List<Integer>> batches(int[] lengths) {
    List<Integer> order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> lengths[i]))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int index : order) {
      if (!batch.isEmpty() && !fits(lengths, batch, index)) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(index);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  /// They come in order of length, so that the next one is the longest.
  private boolean fits(int[] lengths, List<Integer> batch, int next) {
    boolean sameLength = lengths[batch.getFirst()] == lengths[next];
    return (mixed || sameLength) && (long) lengths[next] * (batch.size() + 1) <= mostTokens;
  }
}
