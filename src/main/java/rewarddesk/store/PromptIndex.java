package rewarddesk.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import rewarddesk.progress.Cancellation;

/// Which comparisons have the same prompt, from memory: half of each number is a hash of the stored
/// prompt, the other half the ordinal, and the numbers are sorted. Brought up to date with what was
/// added before each question; comparisons are never removed and prompts never change. Safe for any
/// thread.
final class PromptIndex {
  /// Drawn anew each time, so that nobody can write prompts whose hashes fall together.
  private final long factor = new SplittableRandom().nextLong() | 1;

  private long[] sorted = {};
  private long upTo;

  /// @param like the ordinal of a comparison
  long[] ordinals(StoreConnection connection, long like, int most) throws SQLException {
    Optional<String> prompt =
        Sql.first(
            connection,
            row -> row.getString("prompt"),
            "select prompt from item_text where ordinal = ?",
            like);
    return prompt.isPresent() ? ordinals(connection, prompt.get(), most) : new long[0];
  }

  private long[] ordinals(StoreConnection connection, String prompt, int most) throws SQLException {
    long[] all = upToDate(connection);
    long hash = hash(prompt);
    int from = Arrays.binarySearch(all, hash);
    int place = from < 0 ? -from - 1 : from;
    long[] found = new long[Math.min(most, all.length)];
    int n = 0;
    for (; n < found.length && place < all.length; place++) {
      if (all[place] >>> Integer.SIZE != hash >>> Integer.SIZE) {
        break;
      }
      long ordinal = all[place] & 0xffff_ffffL;
      if (holds(connection, ordinal, prompt)) {
        found[n++] = ordinal;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /// The hash in the upper half; the sign bit stays free, so that numbers sort as they are.
  private long hash(String prompt) {
    long hash = prompt.length();
    for (int i = 0; i < prompt.length(); i++) {
      hash = (hash ^ prompt.charAt(i)) * factor;
    }
    return hash >>> (Integer.SIZE + 1) << Integer.SIZE;
  }

  private static boolean holds(StoreConnection connection, long ordinal, String prompt)
      throws SQLException {
    return Sql.number(
            connection,
            "select count(*) from item_text where ordinal = ? and prompt = ?",
            ordinal,
            prompt)
        > 0;
  }

  private synchronized long[] upToDate(StoreConnection connection) throws SQLException {
    long last = Sql.number(connection, "select coalesce(max(ordinal), 0) from item_text");
    if (last > upTo) {
      Added added = new Added(sorted);
      Sql.forEach(
          connection,
          new Cancellation(),
          row -> added.add(hash(row.getString("prompt")) | row.getLong("ordinal")),
          "select ordinal, prompt from item_text where ordinal > ?",
          upTo);
      sorted = added.sorted();
      upTo = last;
    }
    return sorted;
  }

  /// Numbers that grow in number.
  private static final class Added {
    private static final int FIRST = 1024;
    private long[] numbers;
    private int size;

    Added(long[] before) {
      this.numbers = Arrays.copyOf(before, before.length + FIRST);
      this.size = before.length;
    }

    void add(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    long[] sorted() {
      long[] all = Arrays.copyOf(numbers, size);
      Arrays.sort(all);
      return all;
    }
  }
}
