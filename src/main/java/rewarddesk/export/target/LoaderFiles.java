package rewarddesk.export.target;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The files that a loader reads at all, whatever their rows are.
///
/// @param kinds what may be in them
/// @param packed whether they may be packed with gzip or Zstandard
/// @param byEnding whether the loader goes by the ending of the name, and not by what it was told
public record LoaderFiles(Set<Kind> kinds, boolean packed, boolean byEnding) {

  /// What is in a file.
  public enum Kind {
    /// One JSON object a line.
    JSONL("JSON Lines", "jsonl"),
    /// One JSON array or object.
    JSON("JSON that is not one row a line", "json"),
    PARQUET("Parquet", "parquet"),
    CSV("CSV", "csv"),
    /// A table with tabs between its cells, which the CSV readers do not look for.
    TSV("a table with tabs", "tsv");

    private final String words;
    private final String ending;

    Kind(String words, String ending) {
      this.words = words;
      this.ending = ending;
    }

    /// The endings of names by which loaders take a file for one of these; the two of JSON stand
    /// for each other.
    private boolean isSaidBy(String name) {
      return name.endsWith("." + ending)
          || (this == JSONL && name.endsWith(".json"))
          || (this == JSON && name.endsWith(".jsonl"));
    }
  }

  /// `load_dataset("json" …)`, `"parquet"` and `"csv"`, which is told what is in the files.
  static final LoaderFiles DATASETS =
      new LoaderFiles(Set.of(Kind.JSONL, Kind.JSON, Kind.PARQUET, Kind.CSV), true, false);

  /// The same behind a table of endings: `.gz` is not in it (LLaMA-Factory `extras/constants.py`,
  /// OpenRLHF `datasets/utils.py`).
  static final LoaderFiles DATASETS_BY_ENDING = new LoaderFiles(DATASETS.kinds(), false, true);

  /// `load_dataset("json" …)` for files that end in `.json` or `.jsonl`; others are looked for on
  /// the Hub (NeMo-RL `data/datasets/utils.py`).
  static final LoaderFiles JSON_BY_ENDING =
      new LoaderFiles(Set.of(Kind.JSONL, Kind.JSON), false, true);

  /// Lines are read one by one and parsed as JSON (xtuner `load_jsonl_dataset`, uploads to OpenAI).
  static final LoaderFiles LINES = new LoaderFiles(Set.of(Kind.JSONL), false, false);

  /// One JSON file is parsed whole (LLM Comparator).
  static final LoaderFiles ONE_JSON = new LoaderFiles(Set.of(Kind.JSON), false, false);

  /// `pandas.read_parquet` (verl).
  static final LoaderFiles PARQUET = new LoaderFiles(Set.of(Kind.PARQUET), false, false);

  /// A spreadsheet, or our own import.
  static final LoaderFiles TABLES = new LoaderFiles(Set.of(Kind.CSV, Kind.TSV), true, false);

  /// Why the loader would not read a file; empty when it would.
  ///
  /// @param name the file's own name
  public Optional<Finding> refusal(Kind kind, boolean isPacked, String name) {
    if (!kinds.contains(kind)) {
      return refused(kind.words);
    }
    if (isPacked && !packed) {
      return refused("packed with gzip or Zstandard");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return byEnding && !kind.isSaidBy(lower)
        ? refused(kind.words + " in a file whose name does not end in ." + kind.ending)
        : Optional.empty();
  }

  private static Optional<Finding> refused(String what) {
    return Optional.of(new Finding(Effect.FAILS, Fault.FILE_NOT_READ, what));
  }
}
