package rewarddesk.export;

import java.util.Locale;

/// Why an item is not exported, in the order reports list it.
enum LeftOut {
  /// Neither side is better, says the human.
  TIE,
  /// Neither side is acceptable, says the human.
  BOTH_BAD,
  /// The human passed. A judge does not fill in: somebody looked and found no label.
  SKIPPED,
  /// No human has decided.
  NOT_DECIDED,
  /// No human has decided, and no judge that may fill in has a judgment.
  NOT_JUDGED,
  /// No human has decided, and the judge says tie.
  JUDGE_TIE,
  /// No human has decided, and the judge's reply could not be read.
  JUDGE_UNPARSED,
  /// No human has decided, and the judge failed.
  JUDGE_FAILED,
  /// No human has decided, and the judge's margin is too small or not known.
  BELOW_MARGIN,
  /// Chosen and rejected are the same text.
  IDENTICAL,
  /// The prompt or a response has no text.
  EMPTY;

  /// The word in reports and files.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
