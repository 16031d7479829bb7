package rewarddesk.dataset;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;

/// @param layout the layout found; empty when the file would be refused
/// @param confidence share of the first rows that fit the layout, 0 to 1
/// @param explanation why this layout, or what was found instead, in plain sentences
/// @param rows the first comparisons as they would be imported
public record ImportPreview(
    Optional<String> layout, double confidence, String explanation, List<Comparison> rows) {
  public ImportPreview {
    rows = List.copyOf(rows);
  }

  static ImportPreview refused(String sentence) {
    return new ImportPreview(Optional.empty(), 0, sentence, List.of());
  }
}
