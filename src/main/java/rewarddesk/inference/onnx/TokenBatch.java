package rewarddesk.inference.onnx;

import java.util.Arrays;
import java.util.List;
import rewarddesk.inference.TokenSequence;

/// Sequences side by side, filled up to the longest.
final class TokenBatch {
  private final List<TokenSequence> sequences;
  private final Padding padding;
  private final int width;

  /// With what, and on which side, shorter sequences are filled up.
  ///
  /// @param id the filling token
  /// @param left whether it stands in front
  record Padding(long id, boolean left) {}

  /// @param padding used only when the lengths differ
  TokenBatch(List<TokenSequence> sequences, Padding padding) {
    this.sequences = List.copyOf(sequences);
    this.padding = padding;
    this.width = sequences.stream().mapToInt(TokenSequence::length).max().orElse(0);
  }

  int rows() {
    return sequences.size();
  }

  int width() {
    return width;
  }

  /// Where a row's last token stands.
  int last(int row) {
    return first(row) + sequences.get(row).length() - 1;
  }

  /// Where a row's first token stands.
  int first(int row) {
    return padding.left() ? width - sequences.get(row).length() : 0;
  }

  /// Token ids, row after row; likewise the next three.
  long[] ids() {
    long[] values = new long[rows() * width];
    Arrays.fill(values, padding.id());
    for (int row = 0; row < rows(); row++) {
      copy(sequences.get(row).ids(), values, row);
    }
    return values;
  }

  /// 1 where there is a token, 0 where there is filling.
  long[] mask() {
    long[] values = new long[rows() * width];
    for (int row = 0; row < rows(); row++) {
      int from = row * width + first(row);
      Arrays.fill(values, from, from + sequences.get(row).length(), 1);
    }
    return values;
  }

  /// Which text a token belongs to.
  long[] types() {
    long[] values = new long[rows() * width];
    for (int row = 0; row < rows(); row++) {
      copy(sequences.get(row).types(), values, row);
    }
    return values;
  }

  /// The how-manieth token it is, counted without filling.
  long[] positions() {
    long[] values = new long[rows() * width];
    for (int row = 0; row < rows(); row++) {
      int from = row * width + first(row);
      for (int i = 0; i < sequences.get(row).length(); i++) {
        values[from + i] = i;
      }
    }
    return values;
  }

  private void copy(long[] from, long[] to, int row) {
    System.arraycopy(from, 0, to, row * width + first(row), from.length);
  }
}
