package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.dataset.Joiner.Placed;

/// Parts that wait for others with the same key, in memory up to a limit. Not safe for use by
/// several threads.
final class JoinTable {
  /// Characters that wait at most.
  static final long LIMIT = 64L << 20;

  private final Map<String, List<Placed>> byKey = new LinkedHashMap<>();
  private long characters;

  /// @return whether there was room
  boolean add(Placed part, int size) {
    if (characters + size > LIMIT) {
      return false;
    }
    characters += size;
    byKey.computeIfAbsent(part.part().key(), key -> new ArrayList<>()).add(part);
    return true;
  }

  /// What shares a key, in the order in which the keys appeared.
  Collection<List<Placed>> groups() {
    return byKey.values();
  }
}
