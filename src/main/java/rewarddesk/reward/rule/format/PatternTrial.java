package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import rewarddesk.model.Span;

/// A regular expression tried on a text, for someone who writes one: what it matches, how far it
/// gets when it does not match, and which small changes of the text it minds. The `pattern` reward
/// decides in the same way.
///
/// Takes about two seconds at most, whatever the expression and the text.
public sealed interface PatternTrial {
  /// More matches than this are not listed.
  int MOST_MATCHES = 1000;

  /// The expression cannot be used.
  ///
  /// @param reason a plain sentence
  /// @param at where in the expression, from 0; its length for the end
  record Invalid(String reason, int at) implements PatternTrial {}

  /// The expression was tried.
  ///
  /// @param answer what the reward would say of the text
  /// @param matches in order, at most [#MOST_MATCHES]; one at most unless anywhere was asked for
  /// @param beginning how far the expression gets; only when it does not match
  /// @param cases the changes that make another text, in the order of [TextChange]
  record Tried(Answer answer, List<Match> matches, Optional<Beginning> beginning, List<Case> cases)
      implements PatternTrial {
    public Tried {
      matches = List.copyOf(matches);
      cases = List.copyOf(cases);
    }
  }

  /// Whether a text matches.
  enum Answer {
    MATCHES,
    DOES_NOT_MATCH,
    /// Too many steps, or too deep: nobody knows.
    GAVE_UP
  }

  /// One match.
  ///
  /// @param place the whole of it
  /// @param groups the capturing groups from 1 on; empty for one that took no part
  record Match(Span place, List<Optional<Span>> groups) {
    public Match {
      groups = List.copyOf(groups);
    }
  }

  /// The longest beginning of the expression that still matches the text. When it is the whole
  /// expression, the text around the match is what breaks it.
  ///
  /// @param length of the beginning, in UTF-16 units of the expression
  /// @param place what it matches in the text
  record Beginning(int length, Span place) {}

  /// A changed text.
  ///
  /// @param text with the change
  /// @param answer whether that text matches
  record Case(TextChange change, String text, Answer answer) {}

  /// Tries an expression.
  ///
  /// @param expression in Java's syntax
  static PatternTrial of(String expression, Set<PatternFlag> flags, Where where, String text) {
    BoundedPattern pattern;
    try {
      pattern = BoundedPattern.compile(expression, flags);
    } catch (BoundedPattern.Invalid e) {
      return new Invalid(String.valueOf(e.getMessage()), e.at());
    }
    BoundedPattern.Result result =
        pattern.match(text, where, MOST_MATCHES, new Looks(BoundedPattern.LOOKS));
    Optional<Beginning> beginning =
        result instanceof BoundedPattern.Result.NotFound
            ? new LongestBeginning(expression, flags, where, text).find()
            : Optional.empty();
    return new Tried(answer(result), matches(result), beginning, cases(pattern, where, text));
  }

  private static Answer answer(BoundedPattern.Result result) {
    return switch (result) {
      case BoundedPattern.Result.Found _ -> Answer.MATCHES;
      case BoundedPattern.Result.NotFound _ -> Answer.DOES_NOT_MATCH;
      case BoundedPattern.Result.GaveUp _ -> Answer.GAVE_UP;
    };
  }

  private static List<Match> matches(BoundedPattern.Result result) {
    return result instanceof BoundedPattern.Result.Found(List<MatchResult> found)
        ? found.stream().map(PatternTrial::match).toList()
        : List.of();
  }

  private static Match match(MatchResult found) {
    return new Match(
        new Span(found.start(), found.end()),
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(
                group ->
                    found.start(group) < 0
                        ? Optional.<Span>empty()
                        : Optional.of(new Span(found.start(group), found.end(group))))
            .toList());
  }

  private static List<Case> cases(BoundedPattern pattern, Where where, String text) {
    Looks looks = new Looks(BoundedPattern.LOOKS / 4);
    List<Case> cases = new ArrayList<>();
    for (TextChange change : TextChange.values()) {
      String changed = change.of(text);
      if (!changed.equals(text)) {
        cases.add(new Case(change, changed, answer(pattern.match(changed, where, 1, looks))));
      }
    }
    return cases;
  }
}
