package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import rewarddesk.reward.rule.format.BoundedPattern;
import rewarddesk.reward.rule.format.Looks;
import rewarddesk.reward.rule.format.PatternFlag;
import rewarddesk.reward.rule.format.Where;

/// An answer in a form of one's own, as regular expressions in Java's syntax. Each has a group that
/// holds the answer; what the group holds is looked up, and what has no meaning is out of range.
/// The expressions are tried in order, and the first that is found at all counts. They run over
/// folded text: plain letters and digits, no emphasis marks, `【` as `[[`. `^` and `$` stand for the
/// ends of a line. An expression that would take too long on a text is stopped: nothing is read
/// then.
public final class PatternForm<T> implements AnswerForm<T> {
  private static final int MOST_PATTERNS = 20;
  private static final int LONGEST = 500;
  private static final long LOOKS = 20_000_000;
  private static final Set<PatternFlag> FLAGS =
      Set.of(PatternFlag.IGNORE_CASE, PatternFlag.MULTILINE);

  private final List<BoundedPattern> patterns;
  private final Function<String, Optional<T>> meaning;
  private final ToDoubleFunction<T> number;

  /// @param expressions at most 20, each with one group at least and 500 characters at most
  /// @param meaning what a group's text means: in lower case, stripped, white space made single
  /// @param number an answer as a number, see [AnswerForm#number]
  /// @throws IllegalArgumentException with a plain sentence when an expression cannot be used
  public PatternForm(
      List<String> expressions, Function<String, Optional<T>> meaning, ToDoubleFunction<T> number) {
    if (expressions.isEmpty() || expressions.size() > MOST_PATTERNS) {
      throw new IllegalArgumentException("Between 1 and 20 patterns are needed.");
    }
    this.patterns = expressions.stream().map(PatternForm::compile).toList();
    this.meaning = meaning;
    this.number = number;
  }

  private static BoundedPattern compile(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException("A pattern is longer than 500 characters.");
    }
    try {
      BoundedPattern pattern = BoundedPattern.compile(expression, FLAGS);
      if (pattern.groups() < 1) {
        throw new IllegalArgumentException(
            "The pattern %s has no group that holds the answer; write it in parentheses."
                .formatted(expression));
      }
      return pattern;
    } catch (BoundedPattern.Invalid e) {
      throw new IllegalArgumentException(
          "The pattern %s cannot be used. %s".formatted(expression, e.getMessage()), e);
    }
  }

  @Override
  public List<Match<T>> matches(FoldedText text) {
    Looks looks = new Looks(LOOKS);
    for (BoundedPattern pattern : patterns) {
      switch (pattern.match(text.text(), Where.ANYWHERE, Integer.MAX_VALUE, looks)) {
        case BoundedPattern.Result.Found(List<MatchResult> found) -> {
          return found.stream().map(this::match).toList();
        }
        case BoundedPattern.Result.NotFound _ -> {}
        case BoundedPattern.Result.GaveUp(String reason) -> throw new TooManyStepsException(reason);
      }
    }
    return List.of();
  }

  private Match<T> match(MatchResult result) {
    int group = 1;
    while (group < result.groupCount() && result.group(group) == null) {
      group++;
    }
    Optional<T> value = meaning(result.group(group));
    boolean held = result.group(group) != null;
    return new Match<>(
        value.isPresent() ? Reading.Status.OK : Reading.Status.OUT_OF_RANGE,
        value,
        result.start(),
        result.end(),
        held ? result.start(group) : result.start(),
        held ? result.end(group) : result.end());
  }

  private Optional<T> meaning(@Nullable String group) {
    return group == null
        ? Optional.empty()
        : meaning.apply(group.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
  }

  @Override
  public OptionalDouble number(String token) {
    return meaning(token)
        .map(value -> OptionalDouble.of(number.applyAsDouble(value)))
        .orElseGet(OptionalDouble::empty);
  }
}
