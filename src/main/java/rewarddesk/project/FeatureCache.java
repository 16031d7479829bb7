package rewarddesk.project;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What was measured on items once, kept because measuring takes long. Each item keeps one
/// measurement; it is found only under the version it was made with, and can always be made again.
public interface FeatureCache {

  /// Keeps measurements in one transaction, in place of older ones of the same items.
  ///
  /// @param version what they depend on besides the item
  /// @param measured bytes by ordinal, at most a few kilobytes each
  void putAll(String version, Map<Long, byte[]> measured);

  /// Hands over what is kept of these items under this version, ascending by ordinal.
  void forEach(String version, long[] ordinals, BiConsumer<Long, byte[]> action);

  /// What is kept of one item under this version.
  Optional<byte[]> find(String version, String comparisonId);
}
