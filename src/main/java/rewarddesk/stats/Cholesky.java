package rewarddesk.stats;

/// Solves linear equations with a symmetric positive definite matrix: M = L Lᵀ.
public final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /// @param matrix symmetric and positive definite; left as it is
  /// @throws ArithmeticException when it is not
  public static Cholesky of(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? root(rest) : rest / lower[j][j];
      }
    }
    return new Cholesky(lower);
  }

  private static double root(double value) {
    if (!(value > 0)) {
      throw new ArithmeticException("the matrix is not positive definite");
    }
    return Math.sqrt(value);
  }

  /// x with M x = b.
  public double[] solve(double[] b) {
    int n = lower.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /// M⁻¹ S M⁻¹, the sandwich of a symmetric S.
  public double[][] sandwich(double[][] filling) {
    int n = lower.length;
    double[][] half = new double[n][];
    for (int i = 0; i < n; i++) {
      half[i] = solve(filling[i]);
    }
    double[][] result = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = half[i][j];
      }
      result[j] = solve(column);
    }
    return result;
  }
}
