package rewarddesk.export.select;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rewarddesk.text.MinHash;

/// Finds prompts that are nearly the same as an earlier one, see [MinHash]: prompts of similarity
/// 0.8 are found with probability 0.9998. Memory is 0.7 KB for each prompt kept.
///
/// Not safe for use by several threads.
final class NearDuplicates {
  private static final MinHash HASH = new MinHash(64);

  private final double threshold;
  private final Map<Long, int[]> bands = new HashMap<>();

  NearDuplicates(double threshold) {
    this.threshold = threshold;
  }

  /// Whether an earlier prompt is as similar as the threshold says; otherwise it is remembered. A
  /// prompt without words is like no other.
  boolean isDuplicate(String prompt) {
    int[] signature = HASH.signature(prompt);
    if (signature.length == 0) {
      return false;
    }
    for (int band = 0; band < HASH.bands(); band++) {
      Optional<int[]> other = Optional.ofNullable(bands.get(HASH.key(signature, 0, band)));
      if (other.isPresent() && HASH.similarity(signature, 0, other.get(), 0) >= threshold) {
        return true;
      }
    }
    for (int band = 0; band < HASH.bands(); band++) {
      bands.putIfAbsent(HASH.key(signature, 0, band), signature);
    }
    return false;
  }
}
