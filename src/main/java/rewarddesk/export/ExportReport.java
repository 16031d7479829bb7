package rewarddesk.export;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/// @param rows preference pairs written
/// @param leftOut how many items were left out, by reason (`tie`, `both_bad`, `skipped`,
///   `not_decided`, `identical`, `empty`, `below_margin`, `not_judged` …)
/// @param files the files written; empty for a preview
public record ExportReport(long rows, SequencedMap<String, Long> leftOut, List<Path> files) {
  public ExportReport {
    files = List.copyOf(files);
  }
}
