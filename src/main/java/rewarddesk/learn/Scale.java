package rewarddesk.learn;

import java.util.Arrays;

/// Brings columns to one size, so that one ridge suits them all: each scalar by its own root mean
/// square, the columns of an embedding together, so that the whole embedding counts as one scalar.
final class Scale {
  /// Scalars that are nearly always equal on both sides are not blown up beyond this.
  private static final double LEAST = 0.05;

  private Scale() {}

  /// A factor for each column.
  static double[] of(Gram gram, Columns columns, double embedding) {
    double[] factors = new double[columns.count()];
    for (int i = 0; i < columns.scalars(); i++) {
      factors[i] = 1 / Math.max(LEAST, Math.sqrt(gram.meanSquare(i)));
    }
    fill(factors, gram, columns.scalars(), columns.english(), embedding);
    fill(factors, gram, columns.scalars() + columns.english(), columns.chinese(), embedding);
    return factors;
  }

  private static void fill(double[] factors, Gram gram, int from, int count, double embedding) {
    double square = 0;
    for (int i = from; i < from + count; i++) {
      square += gram.meanSquare(i);
    }
    double factor = square == 0 ? 0 : embedding / Math.sqrt(square);
    Arrays.fill(factors, from, from + count, factor);
  }
}
