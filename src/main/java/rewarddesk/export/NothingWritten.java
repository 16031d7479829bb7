package rewarddesk.export;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import rewarddesk.export.select.LeftOut;

/// Why an export has no rows, as far as it says what to do next.
public enum NothingWritten {
  /// The project holds no comparisons.
  EMPTY_PROJECT,
  /// Nobody has decided.
  NOT_DECIDED,
  /// No judge that is asked has judged.
  NOT_JUDGED,
  /// The data came without labels.
  NO_LABELS,
  /// There are only ties and the like, which the format or the choices leave out.
  NO_PREFERENCE,
  /// The target's rows cannot hold what there is.
  NO_PLACE,
  /// The conditions ask for more than there is.
  CONDITIONS;

  /// Empty when there are rows.
  public static Optional<NothingWritten> of(ExportReport report) {
    if (report.rows() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        report.leftOut().entrySet().stream()
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .flatMap(most -> LeftOut.of(most.getKey()))
            .map(NothingWritten::of)
            .orElse(EMPTY_PROJECT));
  }

  private static NothingWritten of(LeftOut reason) {
    return switch (reason) {
      case NOT_DECIDED -> NOT_DECIDED;
      case NOT_JUDGED, NO_CRITIQUE, JUDGE_UNPARSED, JUDGE_FAILED -> NOT_JUDGED;
      case NO_GOLD -> NO_LABELS;
      case TIE, BOTH_BAD, SKIPPED, JUDGE_TIE, GOLD_TIE, IDENTICAL, EMPTY -> NO_PREFERENCE;
      case LOADER -> NO_PLACE;
      case BELOW_MARGIN,
          NO_MAJORITY,
          FEW_ANNOTATORS,
          ANNOTATORS_DISAGREE,
          BELOW_STRENGTH,
          AUDIT,
          RULES,
          LENGTH_RATIO,
          OVERLAP,
          SAME_PROMPT,
          NEAR_DUPLICATE,
          LENGTH_BALANCE ->
          CONDITIONS;
    };
  }
}
