package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.export.target.Validation.Flagged;

/// Applies a target's rules to one row after another, in the order of the file, and keeps count.
/// Memory is flat: only the first rows with a finding are kept.
///
/// Not safe for use by several threads.
public final class Validator {
  private static final int FLAGGED_KEPT = 1000;

  private final Target target;
  private final TypeWatch types = new TypeWatch();
  private final Map<Finding, Long> counts = new LinkedHashMap<>();
  private final List<Flagged> flagged = new ArrayList<>();
  private final LabelWatch labels;
  private long accepted;

  public Validator(Target target) {
    this.target = target;
    this.labels = new LabelWatch(target);
  }

  /// What the loader would do with this row; empty when it takes it.
  ///
  /// @param line where it stands, from 1
  /// @param id its id; empty when it has none
  public Optional<Finding> take(ObjectNode row, long line, String id) {
    Optional<Finding> finding = inspect(row, line, id);
    if (finding.isEmpty()) {
      accepted++;
      labels.accept(row);
    }
    return finding;
  }

  /// The same without counting a row that is accepted: something else may still leave it out.
  public Optional<Finding> inspect(ObjectNode row, long line, String id) {
    Optional<Finding> finding = target.check(row).or(() -> changed(row));
    finding.ifPresent(found -> flag(found, line, id));
    return finding;
  }

  /// Counts an example that the target's rows cannot hold.
  public void takeRefused(Fault fault, long line, String id) {
    flag(cannotHold(fault), line, id);
  }

  /// What is said of an example that a target's rows cannot hold: written all the same, it would be
  /// read as something else.
  public static Finding cannotHold(Fault fault) {
    return new Finding(Effect.MISREAD, fault, "");
  }

  private Optional<Finding> changed(ObjectNode row) {
    return types
        .changed(row)
        .map(column -> new Finding(Effect.MISREAD, Fault.SHAPE_CHANGES, column));
  }

  /// Counts a row that is no JSON object, or that cannot be read.
  public void takeUnreadable(long line, String id) {
    flag(new Finding(Effect.FAILS, Fault.NOT_AN_OBJECT, ""), line, id);
  }

  /// Counts a file that the loader does not read at all.
  public void takeFile(Finding finding) {
    flag(finding, 1, "");
  }

  /// Counts a file whose rows stand where the loader does not look for them.
  ///
  /// @param wrapped whether they stand in a list inside one JSON object
  public void takeMisplaced(boolean wrapped) {
    Fault fault = wrapped ? Fault.ROWS_INSIDE_OBJECT : Fault.ROWS_NOT_IN_EXAMPLES;
    flag(new Finding(Effect.FAILS, fault, ""), 1, "");
  }

  private void flag(Finding finding, long line, String id) {
    counts.merge(finding, 1L, Long::sum);
    if (flagged.size() < FLAGGED_KEPT) {
      flagged.add(new Flagged(line, id, finding));
    }
  }

  public Validation result() {
    LinkedHashMap<Finding, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Finding, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new Validation(accepted, sorted, flagged, labels.notes());
  }
}
