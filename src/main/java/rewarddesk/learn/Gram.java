package rewarddesk.learn;

import java.util.List;

/// Σ w x xᵀ over examples, the lower half, with Σ w. Sums of folds make the sum of a training set,
/// so that no pair of columns is multiplied twice.
@SuppressWarnings("ArrayRecordComponent") // read in innermost loops, never compared
record Gram(double[][] products, double weight) {

  static Gram of(List<Example> examples, int columns) {
    double[][] products = lower(columns);
    double weight = 0;
    for (Example example : examples) {
      add(products, example);
      weight += example.weight();
    }
    return new Gram(products, weight);
  }

  static Gram sum(List<Gram> parts, int columns) {
    double[][] products = lower(columns);
    double weight = 0;
    for (Gram part : parts) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j <= i; j++) {
          products[i][j] += part.products[i][j];
        }
      }
      weight += part.weight;
    }
    return new Gram(products, weight);
  }

  /// Mean square of a column.
  double meanSquare(int column) {
    return weight == 0 ? 0 : products[column][column] / weight;
  }

  private static void add(double[][] products, Example example) {
    float[] x = example.difference();
    for (int i = 0; i < x.length; i++) {
      double xi = example.weight() * x[i];
      if (xi != 0) {
        double[] row = products[i];
        for (int j = 0; j <= i; j++) {
          row[j] += xi * x[j];
        }
      }
    }
  }

  private static double[][] lower(int columns) {
    double[][] rows = new double[columns][];
    for (int i = 0; i < columns; i++) {
      rows[i] = new double[i + 1];
    }
    return rows;
  }
}
