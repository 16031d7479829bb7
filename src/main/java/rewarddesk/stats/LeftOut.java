package rewarddesk.stats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How many items a number does not rest on, and why. Nothing here is ever counted as a tie, a half
/// or a zero.
///
/// @param counts items by reason; reasons with none are absent
public record LeftOut(Map<Reason, Long> counts) {

  /// Why an item is in no number.
  public enum Reason {
    /// The judge's reply was unreadable or did not come.
    UNSCORED("no readable verdict"),
    /// The labeller ranked nothing: both bad, or skipped.
    UNRANKED("the label ranks nothing"),
    /// There was no label to compare with.
    UNLABELLED("judged, but without a label"),
    /// One of the two said tie, and the number is about preferences only.
    TIE("ties"),
    /// Fewer labels than the number needs.
    TOO_FEW_LABELS("too few labels"),
    /// The two sides do not differ in what is measured.
    NO_CONTRAST("both sides alike"),
    /// The data does not say which model wrote the responses.
    UNKNOWN_SOURCE("model not known"),
    /// The judge gave no margin or probability.
    NO_MARGIN("no margin"),
    /// The judge was not asked about all of it.
    UNJUDGED("not judged whole"),
    /// Not all of the prompt's responses were imported.
    RESPONSES_MISSING("not imported whole"),
    /// The number needs a reward for each response, and the judge gives none.
    NO_REWARDS("no rewards");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// What a report in English calls it.
    public String words() {
      return words;
    }
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

  /// `3 no readable verdict, 2 ties`, for a report in English; empty for nothing.
  public String words() {
    return Arrays.stream(Reason.values())
        .filter(reason -> count(reason) > 0)
        .map(reason -> String.format(Locale.ROOT, "%,d %s", count(reason), reason.words()))
        .collect(Collectors.joining(", "));
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
