package rewarddesk.reward.rule;

/// The repetition penalty on token ids, for callers that have a tokenizer.
///
/// Value in [penalty, 0]: (1 − different sequences / all sequences) · penalty over sequences of n
/// tokens; 0 below n tokens. Source: TRL get_repetition_penalty_reward. Sequences are compared by
/// 64-bit hashes; two different ones agree by chance once in 10^19. Worked example with n = 2: the
/// ids 5 5 5 5 5 give −0.75.
public final class TokenRepetition {
  private TokenRepetition() {}

  /// @param n tokens in a sequence, at least 1
  /// @param penalty the value when everything repeats; not positive
  public static double penalty(int[] ids, int n, double penalty) {
    int total = ids.length - n + 1;
    if (total <= 0) {
      return 0;
    }
    long[] seen = new long[Integer.highestOneBit(total) << 2];
    int distinct = 0;
    for (int first = 0; first < total; first++) {
      long key = key(ids, first, n);
      int slot = (int) key & (seen.length - 1);
      while (seen[slot] != 0 && seen[slot] != key) {
        slot = (slot + 1) & (seen.length - 1);
      }
      if (seen[slot] == 0) {
        seen[slot] = key;
        distinct++;
      }
    }
    return distinct == total ? 0 : (1 - (double) distinct / total) * penalty;
  }

  /// Never 0, which marks a free place.
  private static long key(int[] ids, int first, int n) {
    long hash = 0;
    for (int i = first; i < first + n; i++) {
      hash = (hash ^ ids[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
