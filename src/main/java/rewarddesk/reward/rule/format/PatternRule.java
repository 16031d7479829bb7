package rewarddesk.reward.rule.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import rewarddesk.model.RuleReward;
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
/// Value 1 or 0. `where` is `anywhere`, `start` (as Python's re.match) or `whole`. The expression
/// may look at 50 million characters and 1,000 levels deep or so; one that needs more is a failure
/// with a reason, never a 0. Flags are written into the expression, for example `(?s)`. Own rule.
/// Worked example: `\bANSWER: [A-D]\b` gives 1 for `So ANSWER: B`.
public final class PatternRule implements Rule {
  private static final long LOOKS = 50_000_000;
  private static final int LONGEST = 2000;

  public static final RewardType TYPE =
      RewardType.named("pattern")
          .rewards("A match of a regular expression of your own, in bounded time.")
          .formula("1 when the expression matches, else 0; too many steps are a failure, not a 0")
          .text("pattern", "\\S", "a regular expression in Java's syntax, at most 2,000 characters")
          .text("where", "anywhere", "anywhere, start or whole")
          .source("own")
          .make(
              Example.of("So ANSWER: B", 1)
                  .with(Map.of("pattern", new ParameterValue.Text("\\bANSWER: [A-D]\\b"))),
              PatternRule::new);

  private final Pattern pattern;
  private final String where;

  private PatternRule(Parameters parameters) {
    pattern = compile(parameters.text("pattern"));
    where = parameters.choice("where", List.of("anywhere", "start", "whole"));
  }

  private static Pattern compile(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException("The regular expression is longer than 2,000 characters.");
    }
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The regular expression is not valid at character %d: %s."
              .formatted(e.getIndex() + 1, e.getDescription()),
          e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("The regular expression is nested too deep.", e);
    }
  }

  @Override
  public String name() {
    return "pattern";
  }

  @Override
  public Finding measure(Subject subject) {
    Matcher matcher = pattern.matcher(new CountedText(subject.response(), LOOKS));
    try {
      return matches(matcher) ? found(subject, matcher) : Finding.scored(0, "No match.");
    } catch (CountedText.Exhausted e) {
      return failed("The regular expression needs too many steps on this text; make it simpler.");
    } catch (StackOverflowError e) {
      return failed("The regular expression goes too deep on this text; make it simpler.");
    }
  }

  private boolean matches(Matcher matcher) {
    return switch (where) {
      case "whole" -> matcher.matches();
      case "start" -> matcher.lookingAt();
      default -> matcher.find();
    };
  }

  private static Finding found(Subject subject, Matcher matcher) {
    Span span = new Span(matcher.start(), matcher.end());
    return Finding.scored(1, "Matches " + Quote.of(subject.response(), span) + ".", List.of(span));
  }

  private static Finding failed(String reason) {
    return new Finding(new RuleReward.Failed(reason), reason, List.of());
  }
}
