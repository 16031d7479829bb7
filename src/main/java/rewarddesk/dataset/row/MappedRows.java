package rewarddesk.dataset.row;

import java.util.List;

/// A row that holds several comparisons, such as a ranking; at least one.
public record MappedRows(List<MappedRow> rows) implements Mapped {
  public MappedRows {
    rows = List.copyOf(rows);
  }
}
