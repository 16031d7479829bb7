package rewarddesk.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import rewarddesk.export.target.Split;
import rewarddesk.export.target.Validation;

/// @param rows rows written
/// @param splits rows of each split; only splits that have any
/// @param leftOut how many items were left out, by reason (`tie`, `both_bad`, `skipped`,
///   `not_decided`, `identical`, `empty`, `below_margin`, `not_judged`, `loader` …)
/// @param validation what the target's loader makes of the rows. Those that it would not take as
///   they are meant are left out under `loader`; `line` of the first ones is the item's ordinal
/// @param overlapping items whose prompt shares text with the benchmark, left out or not
/// @param files the files written, the data first; empty for a preview
/// @param snippet how to train with them; empty for a preview
public record ExportReport(
    long rows,
    Map<Split, Long> splits,
    SequencedMap<String, Long> leftOut,
    Validation validation,
    long overlapping,
    List<Path> files,
    String snippet) {
  public ExportReport {
    files = List.copyOf(files);
  }

  ExportReport withFiles(List<Path> written, String howToTrain) {
    return new ExportReport(rows, splits, leftOut, validation, overlapping, written, howToTrain);
  }
}
