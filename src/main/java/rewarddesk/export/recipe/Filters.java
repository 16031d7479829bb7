package rewarddesk.export.recipe;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which of the decided items are left out all the same.
///
/// @param onePerPrompt whether only the first pair of a prompt is written
/// @param nearDuplicates estimated Jaccard similarity of two prompts' word triples, 0 to 1, from
///   which on the later one counts as a duplicate; empty to keep all
/// @param overlap the benchmark file that prompts must not share text with
/// @param maxLengthRatio how many times longer one response may be than the other
/// @param balanceLengths whether the chosen response is the longer one as often as the shorter one;
///   surplus pairs are left out at even distances
/// @param minChosenReward least total of the rule rewards of the chosen response
/// @param minRewardGap least difference between the totals of chosen and rejected
public record Filters(
    boolean onePerPrompt,
    OptionalDouble nearDuplicates,
    Optional<Overlap> overlap,
    OptionalDouble maxLengthRatio,
    boolean balanceLengths,
    OptionalDouble minChosenReward,
    OptionalDouble minRewardGap) {

  public static final Filters NONE =
      new Filters(
          false,
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          false,
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /// Text shared with a benchmark.
  ///
  /// @param file the benchmark: JSONL, JSON or what else can be imported; all its texts count
  /// @param words how many words in a row must be the same; every Chinese character is a word
  /// @param remove whether such items are left out; they are counted in any case
  public record Overlap(Path file, int words, boolean remove) {
    /// As in the evaluation of GPT-3.
    public static final int WORDS = 13;
  }

  /// Whether rule rewards have to be computed.
  public boolean asksRules() {
    return minChosenReward.isPresent() || minRewardGap.isPresent();
  }
}
