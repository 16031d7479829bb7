package rewarddesk.export.recipe;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;

/// Whether a recipe makes sense.
public final class RecipeCheck {
  private static final int MIN_WORDS = 2;
  private static final int MAX_WORDS = 100;

  private RecipeCheck() {}

  /// The recipe's target.
  ///
  /// @throws RecipeException with what to change
  public static Target check(Recipe recipe) {
    Target target = target(recipe);
    if (!target.formats().contains(recipe.format())) {
      throw new RecipeException(
          "The target %s is not written as %s. It is written as: %s."
              .formatted(target.name(), recipe.format().word(), formats(target)));
    }
    require(
        target.critic().isEmpty()
            || recipe.verdicts().source() == VerdictSource.HUMAN
            || recipe.verdicts().source() == VerdictSource.GOLD,
        "What a judge is trained with is right or wrong by people's decisions or by gold labels:"
            + " choose human or gold as the source.");
    check(recipe.verdicts());
    check(recipe.filters());
    check(recipe.output());
    return target;
  }

  private static Target target(Recipe recipe) {
    return Targets.named(recipe.target())
        .orElseThrow(
            () ->
                new RecipeException(
                    "There is no target \"%s\". There are: %s."
                        .formatted(recipe.target(), String.join(", ", Targets.names()))));
  }

  private static String formats(Target target) {
    return target.formats().stream().map(FileFormat::word).collect(Collectors.joining(", "));
  }

  private static void check(Verdicts verdicts) {
    require(
        verdicts.minMargin() >= 0 && Double.isFinite(verdicts.minMargin()),
        "The least margin is a number of 0 or more.");
    require(
        verdicts.minAgreement() >= 0 && verdicts.minAgreement() <= 1,
        "The least agreement is a share of 0 to 1.");
    require(verdicts.panel().annotators() >= 0, "The number of annotators is 0 or more.");
    require(
        verdicts.panel().agreement() >= 0 && verdicts.panel().agreement() <= 1,
        "The least agreement of annotators is a share of 0 to 1.");
    require(
        !verdicts.source().asksJudge() || verdicts.judges().size() <= 1,
        "Name one judge, or choose a jury as the source.");
  }

  private static void check(Filters filters) {
    require(
        within(filters.nearDuplicates(), 0.1, 1),
        "The similarity of near-duplicates is a number of 0.1 to 1.");
    require(
        within(filters.maxLengthRatio(), 1, Double.MAX_VALUE),
        "The most a response may be longer is a number of 1 or more.");
    require(
        within(filters.minChosenReward(), -Double.MAX_VALUE, Double.MAX_VALUE)
            && within(filters.minRewardGap(), -Double.MAX_VALUE, Double.MAX_VALUE),
        "The least rewards are finite numbers.");
    int words = filters.overlap().map(Filters.Overlap::words).orElse(MIN_WORDS);
    require(
        words >= MIN_WORDS && words <= MAX_WORDS,
        "The number of words in common is %d to %d.".formatted(MIN_WORDS, MAX_WORDS));
  }

  private static void check(Output output) {
    require(
        output.validation() >= 0 && output.test() >= 0 && output.validation() + output.test() < 1,
        "The shares for validation and test are 0 or more and leave something to train with.");
    require(output.rowsPerShard() >= 0, "The number of rows in a file is 0 or more.");
  }

  private static boolean within(OptionalDouble value, double low, double high) {
    return value.isEmpty() || (value.getAsDouble() >= low && value.getAsDouble() <= high);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new RecipeException(sentence);
    }
  }
}
