package rewarddesk.reward.generative;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Rating;

/// A rating from 1 to 5 with its label: `总体打分：4`, `Overall rating: 4`, `Overall score: 4/5`; at the
/// beginning of a line also in short, `Rating: 4`. Ratings of single aspects ("Accuracy score: 5")
/// are not meant.
///
/// A number on another scale (`8/10`, `80%`), with a fraction (`4.5`) or beyond 1 to 5 is out of
/// range, never rounded or rescaled. A range (`4-5`) is ambiguous. Every repetition in the pattern
/// is bounded, because it also runs over texts made to stall it.
record RatingForm() implements AnswerForm<Rating> {
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

  @Override
  public List<Match<Rating>> matches(FoldedText text) {
    return PATTERN.matcher(text.text()).results().map(RatingForm::match).toList();
  }

  private static Match<Rating> match(MatchResult result) {
    if (result.group(3) != null) {
      return none(Reading.Status.AMBIGUOUS, result);
    }
    boolean fiveIsBest =
        (result.group(2) == null || result.group(2).equals("5")) && !"%".equals(result.group(4));
    Optional<Rating> rating = fiveIsBest ? rating(result.group(1)) : Optional.empty();
    return rating
        .map(it -> new Match<>(Reading.Status.OK, rating, result.start(), result.end()))
        .orElseGet(() -> none(Reading.Status.OUT_OF_RANGE, result));
  }

  private static Match<Rating> none(Reading.Status status, MatchResult result) {
    return new Match<>(status, Optional.empty(), result.start(), result.end());
  }

  private static Optional<Rating> rating(@Nullable String number) {
    return number != null && number.matches("0*[1-5]")
        ? Optional.of(new Rating(number.charAt(number.length() - 1) - '0'))
        : Optional.empty();
  }
}
