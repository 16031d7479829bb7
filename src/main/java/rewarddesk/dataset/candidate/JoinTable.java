package rewarddesk.dataset.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.dataset.candidate.Joiner.Placed;
import rewarddesk.project.ImportLog.Problem;

/// Parts that wait for others with the same key, in memory up to a limit. Not safe for use by
/// several threads.
public final class JoinTable {
  /// Characters that wait at most.
  static final long LIMIT = 64L << 20;

  private static final int LEFT_OUT_KEPT = 100_000;

  private final Map<String, List<Placed>> byKey = new LinkedHashMap<>();
  private final Map<String, String> leftOut = new HashMap<>();
  private long characters;

  /// @return whether there was room
  public boolean add(Placed part, int size) {
    if (characters + size > LIMIT) {
      return false;
    }
    characters += size;
    byKey.computeIfAbsent(part.part().key(), key -> new ArrayList<>()).add(part);
    return true;
  }

  /// Notes a row that was left out, so that it can be said to those that wait for it. Of a very
  /// large number only the first are kept.
  public void leftOut(String key, Problem problem) {
    if (leftOut.size() < LEFT_OUT_KEPT) {
      leftOut.putIfAbsent(key, "%s, line %d".formatted(problem.file(), problem.line()));
    }
  }

  /// Where a row with this key was left out.
  public Optional<String> leftOut(String key) {
    return Optional.ofNullable(leftOut.get(key));
  }

  /// What shares a key, in the order in which the keys appeared.
  public Collection<List<Placed>> groups() {
    return byKey.values();
  }
}
