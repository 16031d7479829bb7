package rewarddesk.export.select;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why an item is not exported, in the order reports list it.
public enum LeftOut {
  /// Neither side is better, says the human.
  TIE,
  /// Neither side is acceptable, says the human.
  BOTH_BAD,
  /// The human passed. A judge does not fill in: somebody looked and found no label.
  SKIPPED,
  /// No human has decided.
  NOT_DECIDED,
  /// No judge that may decide has a judgment.
  NOT_JUDGED,
  /// The judge says tie.
  JUDGE_TIE,
  /// The judge's reply could not be read.
  JUDGE_UNPARSED,
  /// The judge failed.
  JUDGE_FAILED,
  /// The judge's margin is too small or not known.
  BELOW_MARGIN,
  /// Too few judges of the jury agree.
  NO_MAJORITY,
  /// Too few annotators have decided.
  FEW_ANNOTATORS,
  /// Too few annotators agree.
  ANNOTATORS_DISAGREE,
  /// The data came without a label.
  NO_GOLD,
  /// The label that came with the data is a tie.
  GOLD_TIE,
  /// The human's verdict is not strong enough, or its strength was not said.
  BELOW_STRENGTH,
  /// The human's look at the judge's verdict did not say what is asked for.
  AUDIT,
  /// Chosen and rejected are the same text.
  IDENTICAL,
  /// The prompt or a response has no text.
  EMPTY,
  /// The rule rewards do not reach what is asked for.
  RULES,
  /// One response is too many times longer than the other.
  LENGTH_RATIO,
  /// The prompt shares text with the benchmark.
  OVERLAP,
  /// For training a judge: no judge whose words are known is right, or for pairs also wrong.
  NO_CRITIQUE,
  /// The target's loader would not take it as it is meant.
  LOADER,
  /// A pair with the same prompt is written already.
  SAME_PROMPT,
  /// A pair with nearly the same prompt is written already.
  NEAR_DUPLICATE,
  /// A surplus pair on the side of length that is more frequent.
  LENGTH_BALANCE;

  /// The reason of this word.
  public static Optional<LeftOut> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /// The word in reports and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the item never had a verdict that could have been exported. There may be very many of
  /// those: they are counted and not listed.
  public boolean isUndecided() {
    return this == NOT_DECIDED || this == NOT_JUDGED || this == NO_GOLD;
  }
}
