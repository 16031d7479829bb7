package rewarddesk.export.select;

import rewarddesk.export.target.Example;

/// Keeps as many pairs whose chosen response is longer as pairs whose chosen response is shorter.
/// The surplus is left out at even distances, so that the order of the data plays no part. Pairs of
/// the same length stay.
///
/// Not safe for use by several threads.
public final class LengthBalance {
  private final long longer;
  private final long shorter;
  private long seen;

  /// @param longer pairs whose chosen response is longer, counted before
  /// @param shorter pairs whose chosen response is shorter
  public LengthBalance(long longer, long shorter) {
    this.longer = longer;
    this.shorter = shorter;
  }

  /// 1 when the chosen response is longer, −1 when it is shorter, 0 when both are equally long or
  /// none is chosen.
  public static int sign(Example example) {
    return Lengths.sign(example);
  }

  boolean keeps(Example example) {
    int sign = sign(example);
    long total = Math.max(longer, shorter);
    long wanted = Math.min(longer, shorter);
    boolean frequent = sign != 0 && longer != shorter && (sign > 0) == (longer > shorter);
    if (!frequent) {
      return true;
    }
    seen++;
    return seen * wanted / total > (seen - 1) * wanted / total;
  }
}
