package rewarddesk.export.target;

import java.util.Locale;

/// How rows are put into a file.
public enum FileFormat {
  /// One JSON object a line.
  JSONL,
  /// One JSON array, or one JSON object that holds it.
  JSON,
  /// Parquet, packed with Zstandard.
  PARQUET,
  /// RFC 4180: a head line, fields in quotes where needed, `\r\n` at line ends.
  CSV;

  /// The word on the command line, and the ending of file names.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
