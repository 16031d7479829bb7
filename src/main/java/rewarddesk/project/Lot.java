package rewarddesk.project;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/// Chance that can be repeated: the same seed, purpose and comparison always draw the same number.
/// What is drawn for one purpose says nothing about another.
public final class Lot {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Lot() {}

  /// @param purpose what is drawn for: `blind`, `audit`, `order`
  /// @return from 0 inclusive to 1 exclusive
  public static double draw(long seed, String purpose, String comparisonId) {
    CRC32 hash = new CRC32();
    hash.update((purpose + '\n' + comparisonId).getBytes(StandardCharsets.UTF_8));
    SplittableRandom random = new SplittableRandom(seed * GOLDEN + hash.getValue());
    return random.nextDouble();
  }
}
