package rewarddesk.export.target;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The data files of one export, as a snippet has to name them.
///
/// @param stem what their names begin with
/// @param files their paths, by split; only splits that have rows
/// @param conversations whether rows are conversations
public record DataFiles(
    String stem, FileFormat format, Map<Split, List<String>> files, boolean conversations) {

  /// The files of a split; none when it has no rows.
  List<String> of(Split split) {
    return files.getOrDefault(split, List.of());
  }

  /// The first training file; the first of all when there is no training split.
  String first() {
    return files.values().stream().flatMap(List::stream).findFirst().orElse("");
  }

  /// What `load_dataset` calls the format.
  String loader() {
    return switch (format) {
      case JSONL, JSON -> "json";
      case PARQUET -> "parquet";
      case CSV -> "csv";
    };
  }

  /// `{"train": ["a.jsonl"], …}` as Python and YAML both read it.
  String mapping() {
    return files.entrySet().stream()
        .map(entry -> quote(entry.getKey().word()) + ": " + list(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /// `["a.jsonl", "b.jsonl"]`.
  static String list(List<String> paths) {
    return paths.stream().map(DataFiles::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  /// In double quotes, as Python, YAML, JSON and TOML read it.
  static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /// In single quotes, as a shell reads it.
  static String shell(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
