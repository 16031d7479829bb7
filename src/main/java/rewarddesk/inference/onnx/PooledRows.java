package rewarddesk.inference.onnx;

import java.nio.file.Path;
import java.util.Arrays;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.Pooling;

/// What a graph gave for a batch, one row of numbers for each text.
final class PooledRows {
  private final TokenBatch batch;
  private final float[] values;
  private final Pooling pooling;
  private final int width;

  /// @param values all numbers, as they lie in memory
  /// @param pooling what is really done, never [Pooling#AUTO]
  /// @param width how many numbers make a row
  private PooledRows(TokenBatch batch, float[] values, Pooling pooling, int width) {
    this.batch = batch;
    this.values = values;
    this.pooling = pooling;
    this.width = width;
  }

  static PooledRows of(TokenBatch batch, float[] values, int rank, Pooling wanted) {
    Pooling pooling = wanted.on(rank);
    int positions = pooling == Pooling.GRAPH ? 1 : batch.width();
    return new PooledRows(
        batch, values, pooling, values.length / Math.max(1, batch.rows() * positions));
  }

  /// @throws ModelException when numbers of so many dimensions cannot be pooled like that
  static void check(Path file, int rank, Pooling wanted) {
    if (!wanted.fits(rank)) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          wanted == Pooling.GRAPH
              ? "%s gives numbers for every token, not one row for a text. Set pooling to last, first or mean in the model's description."
                  .formatted(file)
              : "%s gives one row of numbers for a text, so there is nothing to pool. Set pooling to graph in the model's description."
                  .formatted(file));
    }
  }

  float[] row(int text) {
    return switch (pooling) {
      case GRAPH, AUTO -> at(text);
      case LAST -> at(text * batch.width() + batch.last(text));
      case FIRST -> at(text * batch.width() + batch.first(text));
      case MEAN -> mean(text);
    };
  }

  private float[] at(int place) {
    return Arrays.copyOfRange(values, place * width, (place + 1) * width);
  }

  private float[] mean(int text) {
    int from = batch.first(text);
    int to = batch.last(text);
    float[] mean = new float[width];
    for (int label = 0; label < width; label++) {
      double sum = 0;
      for (int token = from; token <= to; token++) {
        sum += values[(text * batch.width() + token) * width + label];
      }
      mean[label] = (float) (sum / (to - from + 1));
    }
    return mean;
  }
}
