package rewarddesk.reward.rule.format;

import com.networknt.schema.regex.RegularExpression;
import java.util.Set;

/// A regular expression of a schema, for all of which together the looks of one check are bounded.
final class BoundedExpression implements RegularExpression {
  /// What is left for the check that runs on this thread.
  static final ScopedValue<Looks> LEFT = ScopedValue.newInstance();

  private final BoundedPattern pattern;

  /// @throws IllegalArgumentException when it is no regular expression
  BoundedExpression(String expression) {
    pattern = BoundedPattern.compile(expression, Set.of());
  }

  /// Nobody knows whether the text matches.
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unknown(String reason) {
      super(reason, null, false, false);
    }
  }

  @Override
  public boolean matches(String value) {
    return switch (pattern.match(value, Where.ANYWHERE, 1, LEFT.get())) {
      case BoundedPattern.Result.Found _ -> true;
      case BoundedPattern.Result.NotFound _ -> false;
      case BoundedPattern.Result.GaveUp(String reason) -> throw new Unknown(reason);
    };
  }
}
