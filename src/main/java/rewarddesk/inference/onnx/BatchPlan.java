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

  /// The first sequence, and those nearest to it in length as far as they fit: nobody waits for
  /// long, however unlike the others a text is.
  ///
  /// @param lengths of the sequences that wait, at least one, the oldest first
  /// @return indices, beginning with 0
  List<Integer> withFirst(int[] lengths) {
    List<Integer> batch = new ArrayList<>(List.of(0));
    List<Integer> others =
        IntStream.range(1, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> Math.abs(lengths[i] - lengths[0])))
            .toList();
    int width = lengths[0];
    for (int index : others) {
      width = Math.max(width, lengths[index]);
      boolean allowed = mixed || lengths[index] == lengths[0];
      if (!allowed || (long) width * (batch.size() + 1) > mostTokens) {
        return batch;
      }
      batch.add(index);
    }
    return batch;
  }
}
