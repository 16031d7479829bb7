package rewarddesk.reward.rule.format;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.Quote;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response matches a regular expression of one's own (Java syntax).
///
/// Value 1 or 0. `where` is `anywhere`, `start` (as Python's re.match) or `whole`; `flags` are
/// letters out of i (ignore case), m (`^` and `$` at each line), s (`.` takes line breaks) and x
/// (comments). The expression may look at 50 million characters and 1,000 levels deep or so; one
/// that needs more is a failure with a reason, never a 0, and one that can go tens of millions of
/// ways without a look is refused. [PatternTrial] tries an expression out. Own rule. Worked
/// example: `\bANSWER: [A-D]\b` gives 1 for `So ANSWER: B`.
public final class PatternRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("pattern")
          .rewards("A match of a regular expression of your own, in bounded time.")
          .formula("1 when the expression matches, else 0; too many steps are a failure, not a 0")
          .text("pattern", "\\S", "a regular expression in Java's syntax, at most 2,000 characters")
          .text("where", "anywhere", "anywhere, start or whole")
          .text("flags", "", "letters out of i (ignore case), m (lines), s (dot takes all), x")
          .source("own")
          .make(
              Example.of("So ANSWER: B", 1)
                  .with(Map.of("pattern", new ParameterValue.Text("\\bANSWER: [A-D]\\b"))),
              PatternRule::new);

  private final BoundedPattern pattern;
  private final Where where;

  private PatternRule(Parameters parameters) {
    pattern =
        BoundedPattern.compile(
            parameters.text("pattern"), PatternFlag.of(parameters.text("flags")));
    where = Where.of(parameters.choice("where", Where.keys()));
  }

  @Override
  public String name() {
    return "pattern";
  }

  @Override
  public Finding measure(Subject subject) {
    return switch (pattern.match(subject.response(), where)) {
      case BoundedPattern.Result.Found(var matches) -> found(subject, matches.getFirst());
      case BoundedPattern.Result.NotFound _ -> Finding.scored(0, "No match.");
      case BoundedPattern.Result.GaveUp(String reason) -> Finding.failed(reason);
    };
  }

  private static Finding found(Subject subject, MatchResult match) {
    Span span = new Span(match.start(), match.end());
    return Finding.scored(1, "Matches " + Quote.of(subject.response(), span) + ".", List.of(span));
  }
}
