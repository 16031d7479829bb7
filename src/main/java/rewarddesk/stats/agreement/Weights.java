package rewarddesk.stats.agreement;

/// How much two categories agree: 1 for the same one, down to 0. Categories stand in their natural
/// order.
public enum Weights {
  /// 1 for the same category, else 0.
  NOMINAL {
    @Override
    public double of(int first, int second, int categories) {
      return first == second ? 1 : 0;
    }
  },
  /// 1 − |i − j| / (k − 1).
  LINEAR {
    @Override
    public double of(int first, int second, int categories) {
      return 1 - Math.abs(first - second) / (categories - 1.0);
    }
  },
  /// 1 − (i − j)² / (k − 1)².
  QUADRATIC {
    @Override
    public double of(int first, int second, int categories) {
      double distance = (first - second) / (categories - 1.0);
      return 1 - distance * distance;
    }
  };

  /// @param categories how many there are, at least 2
  public abstract double of(int first, int second, int categories);
}
