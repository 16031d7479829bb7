package rewarddesk.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rewarddesk.export.RowSink.Emission;
import rewarddesk.export.select.PromptKey;

/// Reorders rows so that two about one prompt do not stand next to each other, as far as that can
/// be done with the rows of [#WINDOW] prompts at hand: of those whose prompt differs from the last
/// one written, the prompt with most rows waiting goes first, at equal numbers the one that waits
/// longest. The order depends on the rows alone.
///
/// Not safe for use by several threads.
final class RowSpacer {
  static final int WINDOW = 64;

  private final Map<PromptKey, Deque<Emission>> waiting = new LinkedHashMap<>();
  private Optional<PromptKey> last = Optional.empty();

  /// Adds a row.
  void add(PromptKey key, Emission row) {
    waiting.computeIfAbsent(key, absent -> new ArrayDeque<>()).add(row);
  }

  /// The next row when enough prompts are at hand to choose from.
  Optional<Emission> next() {
    return waiting.size() < WINDOW ? Optional.empty() : drain();
  }

  /// The next row however few there are; empty when there is none.
  Optional<Emission> drain() {
    Optional<PromptKey> best = Optional.empty();
    int most = 0;
    for (Map.Entry<PromptKey, Deque<Emission>> entry : waiting.entrySet()) {
      boolean again = last.isPresent() && last.get().equals(entry.getKey());
      if (!again && entry.getValue().size() > most) {
        best = Optional.of(entry.getKey());
        most = entry.getValue().size();
      }
    }
    return best.or(this::any).map(this::take);
  }

  private Optional<PromptKey> any() {
    Iterator<PromptKey> keys = waiting.keySet().iterator();
    return keys.hasNext() ? Optional.of(keys.next()) : Optional.empty();
  }

  private Emission take(PromptKey key) {
    Deque<Emission> rows = waiting.getOrDefault(key, new ArrayDeque<>());
    Emission row = rows.removeFirst();
    if (rows.isEmpty()) {
      waiting.remove(key);
    }
    last = Optional.of(key);
    return row;
  }
}
