package rewarddesk.export.target;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a loader makes of a file or of an export.
///
/// @param accepted rows it takes as they are meant
/// @param counts how many rows have each finding, the most frequent first
/// @param flagged the first rows with a finding
/// @param notes what the rows are like as a whole
public record Validation(
    long accepted, SequencedMap<Finding, Long> counts, List<Flagged> flagged, List<Note> notes) {
  public Validation {
    flagged = List.copyOf(flagged);
    notes = List.copyOf(notes);
  }

  /// A row with a finding.
  ///
  /// @param line its line in a file, or its number among the rows, from 1
  /// @param id its id; empty when it has none
  public record Flagged(long line, String id, Finding finding) {}

  /// What is worth knowing about all rows together.
  public enum Note {
    /// All labels are good, or all bad: the trainer warns and learns little.
    ONE_LABEL_ONLY,
    /// Rows about one prompt stand next to each other, which biases the KL term.
    NEIGHBOURS
  }

  /// Rows with a finding of this effect.
  public long count(Effect effect) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().effect() == effect)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Rows with any finding.
  public long refused() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
