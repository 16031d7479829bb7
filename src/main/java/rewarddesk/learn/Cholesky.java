package rewarddesk.learn;

/// Solves A x = b for a symmetric positive definite A by A = L Lᵀ.
final class Cholesky {
  private final double[][] lower;

  /// @param matrix lower half of A; overwritten
  /// @throws ArithmeticException when A is not positive definite
  Cholesky(double[][] matrix) {
    lower = matrix;
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[i][j] = (lower[i][j] - Dot.of(lower[i], lower[j], j)) / lower[j][j];
      }
      double square = lower[i][i] - Dot.of(lower[i], lower[i], i);
      if (!(square > 0)) {
        throw new ArithmeticException("the matrix is not positive definite");
      }
      lower[i][i] = Math.sqrt(square);
    }
  }

  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - Dot.of(lower[i], x, i)) / lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= lower[i][j] * x[i];
      }
    }
    return x;
  }
}
