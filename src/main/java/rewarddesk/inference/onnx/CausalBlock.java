package rewarddesk.inference.onnx;

import java.util.Arrays;
import java.util.stream.LongStream;

/// The tokens of one call of a causal graph. Each array is row after row of the batch and is not
/// copied.
final class CausalBlock {
  private final int batch;
  private final long[] ids;
  private final long[] positions;
  private final long[] mask;

  /// @param batch how many sequences
  /// @param ids batch × length
  /// @param positions batch × length: the place of each token in its sequence, from 0
  /// @param mask batch × (tokens read before + length): 1 for a token, 0 for padding
  CausalBlock(int batch, long[] ids, long[] positions, long[] mask) {
    this.batch = batch;
    this.ids = ids;
    this.positions = positions;
    this.mask = mask;
  }

  /// The tokens of one sequence from `from` to `to`, where all those before have been read.
  static CausalBlock of(long[] ids, int from, int to) {
    long[] mask = new long[to];
    Arrays.fill(mask, 1);
    return new CausalBlock(
        1, Arrays.copyOfRange(ids, from, to), LongStream.range(from, to).toArray(), mask);
  }

  int batch() {
    return batch;
  }

  /// How many tokens of each sequence.
  int length() {
    return ids.length / batch;
  }

  long[] ids() {
    return ids;
  }

  long[] positions() {
    return positions;
  }

  long[] mask() {
    return mask;
  }
}
