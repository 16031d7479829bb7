package rewarddesk.stats;

/// Fisher's exact test (1935) of whether two shares of different items are the same.
public final class FisherExact {
  private static final double NEGLIGIBLE = 1e-18;

  /// Chances this close count as equal, as in R's `fisher.test`.
  private static final double EQUAL = 1 + 1e-7;

  private FisherExact() {}

  /// Two-sided p-value: the chance, with both margins of the two-by-two table as they are, of a
  /// table that is no likelier than this one. 1 when one of the shares rests on nothing.
  public static double p(Proportion first, Proportion second) {
    long drawn = first.trials();
    long marked = first.hits() + second.hits();
    long all = drawn + second.trials();
    if (drawn == 0 || second.trials() == 0) {
      return 1;
    }
    Table table = new Table(drawn, marked, all);
    long mode = table.mode();
    double observed = table.relative(first.hits(), mode);
    double limit = observed * EQUAL;
    double sum = 1;
    double tail = 1 <= limit ? 1 : 0;
    for (int step : new int[] {1, -1}) {
      double chance = 1;
      for (long hits = mode; chance > NEGLIGIBLE; ) {
        chance *= step > 0 ? table.up(hits) : 1 / table.up(hits - 1);
        hits += step;
        if (!(chance > 0) || Double.isInfinite(chance)) {
          break;
        }
        sum += chance;
        tail += chance <= limit ? chance : 0;
      }
    }
    return Math.min(1, tail / sum);
  }

  /// The hypergeometric distribution of the hits among the drawn.
  private record Table(long drawn, long marked, long all) {

    long mode() {
      return (long) ((drawn + 1.0) * (marked + 1.0) / (all + 2.0));
    }

    /// p(hits + 1) / p(hits); 0 above the largest possible number, infinite below the smallest.
    double up(long hits) {
      double more = (double) (marked - hits) * (drawn - hits);
      double fewer = (double) (hits + 1) * (all - marked - drawn + hits + 1);
      return more / fewer;
    }

    /// p(hits) / p(mode).
    double relative(long hits, long mode) {
      double chance = 1;
      for (long at = mode; at < hits; at++) {
        chance *= up(at);
      }
      for (long at = mode; at > hits; at--) {
        chance /= up(at - 1);
      }
      return chance;
    }
  }
}
