package rewarddesk.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;

/// What a file looks like before it is imported.
///
/// @param layout the layout it would be read with; empty when it cannot be read
/// @param confidence share of the rows looked at that fit the layout, from 0 to 1
/// @param explanation why this layout, or what was found instead, for people
/// @param rows the first comparisons as they would be imported
/// @param leftOut how many of the rows looked at would be left out
/// @param columns paths to what the first row holds, as the sources of a mapping
/// @param mapping source by field: how the layout reads it, or a guess for columns of its own;
///   empty when the layout is no mapping
public record ImportPreview(
    Optional<String> layout,
    double confidence,
    String explanation,
    List<Row> rows,
    int leftOut,
    List<String> columns,
    Map<String, String> mapping) {
  public ImportPreview {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    mapping = Map.copyOf(mapping);
  }

  /// A comparison with what the data says about it.
  public record Row(Comparison comparison, List<Annotation> annotations, List<Judgment> judgments) {
    public Row {
      annotations = List.copyOf(annotations);
      judgments = List.copyOf(judgments);
    }
  }

  static ImportPreview refused(String sentence) {
    return new ImportPreview(Optional.empty(), 0, sentence, List.of(), 0, List.of(), Map.of());
  }

  ImportPreview with(List<String> paths, Map<String, String> sources) {
    return new ImportPreview(layout, confidence, explanation, rows, leftOut, paths, sources);
  }
}
