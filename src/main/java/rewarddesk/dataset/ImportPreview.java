package rewarddesk.dataset;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;

/// @param layout the layout found; empty when the file would be refused
/// @param explanation one sentence: why this layout, or what was found instead
/// @param rows the first rows as they would be imported
public record ImportPreview(Optional<String> layout, String explanation, List<Comparison> rows) {
  public ImportPreview {
    rows = List.copyOf(rows);
  }
}
