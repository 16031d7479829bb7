package rewarddesk.reward.rule.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import rewarddesk.model.Span;

/// Finds how far a regular expression that does not match a text gets in it: its longest beginning
/// that matches, with the groups closed that it leaves open.
///
/// @param where what the expression is asked for; of [Where#WHOLE] the beginning has to match from
///   the start only
record LongestBeginning(String expression, Set<PatternFlag> flags, Where where, String text) {
  /// After these an expression is not at the end of a part, though it may compile.
  private static final List<String> UNFINISHED =
      List.of("|", "(", "(?", "(?:", "(?>", "(?=", "(?!", "(?<", "(?<=", "(?<!");

  Optional<PatternTrial.Beginning> find() {
    Looks looks = new Looks(BoundedPattern.LOOKS / 4);
    for (int length = expression.length(); length > 0; length--) {
      Optional<Span> place = place(expression.substring(0, length), looks);
      if (place.isPresent()) {
        return Optional.of(new PatternTrial.Beginning(length, place.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> place(String beginning, Looks looks) {
    if (UNFINISHED.stream().anyMatch(beginning::endsWith)) {
      return Optional.empty();
    }
    String closed = beginning + ")".repeat(OpenGroups.in(beginning));
    Where from = where == Where.WHOLE ? Where.START : where;
    try {
      return BoundedPattern.compile(closed, flags).match(text, from, 1, looks)
              instanceof BoundedPattern.Result.Found(List<MatchResult> matches)
          ? Optional.of(new Span(matches.getFirst().start(), matches.getFirst().end()))
          : Optional.empty();
    } catch (BoundedPattern.Invalid e) {
      return Optional.empty();
    }
  }
}
