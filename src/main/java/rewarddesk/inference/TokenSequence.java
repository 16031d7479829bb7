package rewarddesk.inference;

import java.util.Arrays;

/// Tokens as a model reads them. The arrays are not copied: do not change them.
public final class TokenSequence {
  private final long[] ids;
  private final long[] types;

  /// @param ids token ids, special tokens included
  /// @param types for each token which of two texts it belongs to, 0 or 1
  public TokenSequence(long[] ids, long[] types) {
    if (ids.length != types.length) {
      throw new IllegalArgumentException("every token needs a type");
    }
    this.ids = ids;
    this.types = types;
  }

  /// One text, all of type 0.
  public static TokenSequence of(long... ids) {
    return new TokenSequence(ids, new long[ids.length]);
  }

  /// Token ids, special tokens included.
  public long[] ids() {
    return ids;
  }

  /// For each token which of two texts it belongs to, 0 or 1.
  public long[] types() {
    return types;
  }

  public int length() {
    return ids.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenSequence same
        && Arrays.equals(ids, same.ids)
        && Arrays.equals(types, same.types);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ids) + Arrays.hashCode(types);
  }

  @Override
  public String toString() {
    return "TokenSequence" + Arrays.toString(ids);
  }
}
