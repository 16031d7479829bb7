package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A whole rating with its label: `总体打分：4`, `Overall rating: 4`, `Overall score: 4/5`; at the
/// beginning of a line also in short, `Rating: 4`. Ratings of single aspects ("Accuracy score: 5")
/// are not meant.
///
/// A number on another scale (`8/10` where 5 is best, `80%`), with a fraction (`4.5`) or outside
/// the scale is out of range, never rounded or rescaled. A range (`4-5`) is ambiguous. Every
/// repetition in the pattern is bounded, because it also runs over texts made to stall it.
///
/// @param worst the lowest rating of the scale, at least 0
/// @param best the highest, at most 100
public record RatingForm(int worst, int best) implements AnswerForm<Double> {
  private static final int MOST = 100;

  /// In the parts of the pattern `_` stands for a few blanks; folded text has no underscores.
  private static final String BLANKS = "[ \\t]{0,8}";

  private static final String LABEL =
      "(?:(?:overall|final)[ \\t]_(?:rating|score)|(?:总体|综合|整体|最终)(?:打分|评分|得分|分数|评级)"
          + "|(?<=^|\\n)[ \\t#>-]{0,8}(?:rating|score|打分|评分|得分)(?=_[:=]))";
  private static final String GAP =
      "_(?:\\([^()\\n]{0,30}\\)_)?(?:(?:is|为|是)_)?(?:[:=]|[-–—](?=[ \\t]))?"
          + "(?:_|\\s{0,8}(?=[0-9](?:_/_[0-9]{1,3})?_(?:\\n|$)))[\\[(\"“]{0,2}_";
  private static final String NUMBER = "([-+]?[0-9]{1,9}+(?:[.,][0-9]{1,9}+)?+)_[\\])\"”]{0,2}";
  private static final String SCALE = "(?:_分?_\\(?_(?:/|out_of|满分)_([0-9]{1,9}+))?+";
  private static final String RANGE = "(?:_分?_((?:[-–—~]|to|or|到|至|或)_[0-9]))?+";
  private static final String UNIT = "(?:_(%|分|points?|stars?)[)]?)?+(?![A-Za-z0-9])";
  private static final Pattern PATTERN =
      Pattern.compile(
          (LABEL + GAP + NUMBER + SCALE + RANGE + UNIT).replace("_", BLANKS),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public RatingForm {
    if (worst < 0 || best > MOST || worst >= best) {
      throw new IllegalArgumentException(
          "A scale of ratings goes from 0 or more to 100 or less: %d to %d."
              .formatted(worst, best));
    }
  }

  @Override
  public List<Match<Double>> matches(FoldedText text) {
    return PATTERN.matcher(text.text()).results().map(this::match).toList();
  }

  private Match<Double> match(MatchResult result) {
    if (result.group(3) != null) {
      return match(Reading.Status.AMBIGUOUS, Optional.empty(), result);
    }
    boolean onScale =
        (result.group(2) == null || isBest(result.group(2))) && !"%".equals(result.group(4));
    Optional<Double> rating = onScale ? rating(result.group(1)) : Optional.empty();
    return match(
        rating.isPresent() ? Reading.Status.OK : Reading.Status.OUT_OF_RANGE, rating, result);
  }

  private static Match<Double> match(
      Reading.Status status, Optional<Double> rating, MatchResult result) {
    return new Match<>(
        status, rating, result.start(), result.end(), result.start(1), result.end(1));
  }

  private boolean isBest(@Nullable String number) {
    return number != null && Integer.parseInt(number) == best;
  }

  private Optional<Double> rating(@Nullable String number) {
    if (number == null || !number.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(number);
    return value >= worst && value <= best ? Optional.of((double) value) : Optional.empty();
  }

  @Override
  public OptionalDouble number(String token) {
    return rating(token.strip()).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
