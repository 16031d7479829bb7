package rewarddesk.dataset.row;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a row does not say itself.
///
/// @param file the file it stands in
/// @param pairs how several responses become pairs
public record RowContext(Path file, PairRule pairs) {
  private static final Pattern ENDINGS =
      Pattern.compile("(?i)(\\.(jsonl|json|ndjson|csv|tsv|parquet|txt))?(\\.(gz|zst))?$");

  /// The file's name without its endings: what tells systems apart whose answers stand in a file
  /// each.
  public String stem() {
    return ENDINGS.matcher(name(file)).replaceFirst("");
  }

  /// The names of the two folders around the file, as `GPT-4/Vanilla`.
  public String folders() {
    Path folder = file.toAbsolutePath().getParent();
    Path outer = folder == null ? null : folder.getParent();
    return folder == null || outer == null ? stem() : name(outer) + "/" + name(folder);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
