package rewarddesk.reward.rule;

/// The repetition penalty on token ids, for callers that have a tokenizer.
///
/// Value in [penalty, 0]: (1 − different sequences / all sequences) · penalty over sequences of n
/// tokens; 0 below n tokens. Source: TRL get_repetition_penalty_reward. Sequences that fit into 63
/// bits (three tokens of a vocabulary of two million) are compared exactly, longer ones by 64-bit
/// hashes, of which two different ones agree by chance once in 10^19. Worked example with n = 2:
/// the ids 5 5 5 5 5 give −0.75.
public final class TokenRepetition {
  private static final long PHI = 0x9E3779B97F4A7C15L;
  private static final int EXACT_BITS = 63;

  private final long[] seen;
  private final int shift;
  private int distinct;

  private TokenRepetition(int total) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(total) + 1;
    seen = new long[1 << bits];
    shift = Long.SIZE - bits;
  }

  /// @param n tokens in a sequence, at least 1
  /// @param penalty the value when everything repeats; not positive
  public static double penalty(int[] ids, int n, double penalty) {
    int total = ids.length - n + 1;
    if (total <= 0) {
      return 0;
    }
    TokenRepetition counting = new TokenRepetition(total);
    int bits = bits(ids);
    if ((long) bits * n <= EXACT_BITS) {
      counting.packed(ids, n, bits);
    } else {
      counting.hashed(ids, n);
    }
    return counting.distinct == total ? 0 : (1 - (double) counting.distinct / total) * penalty;
  }

  /// How many bits every id fits into.
  private static int bits(int[] ids) {
    int all = 1;
    for (int id : ids) {
      all |= id;
    }
    return Integer.SIZE - Integer.numberOfLeadingZeros(all);
  }

  /// The sequence itself is the key; the next one is a shift away.
  private void packed(int[] ids, int n, int bits) {
    long mask = -1L >>> (Long.SIZE - bits * n);
    long key = 0;
    for (int i = 0; i < n - 1; i++) {
      key = (key << bits) | ids[i];
    }
    for (int i = n - 1; i < ids.length; i++) {
      key = ((key << bits) | ids[i]) & mask;
      add(~key);
    }
  }

  private void hashed(int[] ids, int n) {
    for (int first = 0; first + n <= ids.length; first++) {
      long hash = 0;
      for (int i = first; i < first + n; i++) {
        hash = (hash ^ ids[i]) * PHI;
        hash ^= hash >>> 29;
      }
      add(hash == 0 ? 1 : hash);
    }
  }

  /// @param key never 0, which marks a free place
  private void add(long key) {
    int slot = (int) ((key * PHI) >>> shift);
    long there = seen[slot];
    while (there != 0 && there != key) {
      slot = (slot + 1) & (seen.length - 1);
      there = seen[slot];
    }
    if (there == 0) {
      seen[slot] = key;
      distinct++;
    }
  }
}
