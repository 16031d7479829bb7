package rewarddesk.dataset;

import java.util.List;

/// A row that holds several comparisons, such as a ranking; at least one.
record MappedRows(List<MappedRow> rows) implements Mapped {
  MappedRows {
    rows = List.copyOf(rows);
  }
}
