package rewarddesk.stats;

import java.util.EnumMap;
import java.util.Map;

/// How many items a number does not rest on, and why. Nothing here is ever counted as a tie, a half
/// or a zero.
///
/// @param counts items by reason; reasons with none are absent
public record LeftOut(Map<Reason, Long> counts) {

  /// Why an item is in no number.
  public enum Reason {
    /// The judge's reply was unreadable or did not come.
    UNSCORED,
    /// The labeller ranked nothing: both bad, or skipped.
    UNRANKED,
    /// There was no label to compare with.
    UNLABELLED,
    /// One of the two said tie, and the number is about preferences only.
    TIE,
    /// Fewer labels than the number needs.
    TOO_FEW_LABELS,
    /// The two sides do not differ in what is measured.
    NO_CONTRAST,
    /// The data does not say which model wrote the responses.
    UNKNOWN_SOURCE,
    /// The judge gave no margin or probability.
    NO_MARGIN
  }

  public static final LeftOut NONE = new LeftOut(Map.of());

  public LeftOut {
    counts = Map.copyOf(counts);
  }

  public static LeftOut of(Reason reason, long count) {
    return count == 0 ? NONE : new LeftOut(Map.of(reason, count));
  }

  public long count(Reason reason) {
    return counts.getOrDefault(reason, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Both together.
  public LeftOut and(LeftOut other) {
    Map<Reason, Long> sum = new EnumMap<>(Reason.class);
    sum.putAll(counts);
    other.counts.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return new LeftOut(sum);
  }

  /// Counts reasons one by one. Not safe for several threads at once.
  public static final class Count {
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    public void add(Reason reason) {
      counts.merge(reason, 1L, Long::sum);
    }

    public LeftOut report() {
      return new LeftOut(counts);
    }
  }
}
