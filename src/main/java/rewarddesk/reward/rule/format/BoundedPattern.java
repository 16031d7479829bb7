package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that somebody else wrote, matched in bounded time: it may look at so many
/// characters of a text, each look counted with the steps it can take until the next one
/// ([BlindSteps]), and one that goes too deep gives up. Immutable.
public final class BoundedPattern {
  /// What one match may look at; about half a second.
  static final long LOOKS = 50_000_000;

  private static final int LONGEST = 2000;

  /// As many steps as this go with a look for nothing.
  private static final int FREE_STEPS = 16;

  private final Pattern pattern;
  private final BlindSteps.Bound steps;

  private BoundedPattern(Pattern pattern, BlindSteps.Bound steps) {
    this.pattern = pattern;
    this.steps = steps;
  }

  /// How a match ended.
  public sealed interface Result {
    /// @param matches in order, at least one
    record Found(List<MatchResult> matches) implements Result {}

    record NotFound() implements Result {}

    /// Nobody knows whether it matches.
    ///
    /// @param reason a plain sentence
    record GaveUp(String reason) implements Result {}
  }

  /// An expression cannot be used.
  public static final class Invalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int at;

    private Invalid(String sentence, int at) {
      super(sentence);
      this.at = at;
    }

    /// Where in the expression, from 0.
    public int at() {
      return at;
    }
  }

  /// @throws Invalid with a plain sentence when it is no regular expression or too long
  public static BoundedPattern compile(String expression, Set<PatternFlag> flags) {
    if (expression.length() > LONGEST) {
      throw new Invalid("The regular expression is longer than 2,000 characters.", LONGEST);
    }
    try {
      Pattern pattern = Pattern.compile(expression, PatternFlag.bits(flags));
      BlindSteps.Bound steps = BlindSteps.of(expression, flags.contains(PatternFlag.COMMENTS));
      if (steps.between() >= BlindSteps.MOST) {
        throw new Invalid(
            "The regular expression can go too many ways without looking at the text; make it"
                + " simpler.",
            0);
      }
      return new BoundedPattern(pattern, steps);
    } catch (PatternSyntaxException e) {
      int at = Math.clamp(e.getIndex(), 0, expression.length());
      throw new Invalid(
          "The regular expression is not valid at character %d: %s."
              .formatted(at + 1, e.getDescription()),
          at);
    } catch (StackOverflowError e) {
      throw new Invalid("The regular expression is nested too deep.", 0);
    }
  }

  /// How many groups hold a part of what it matches.
  public int groups() {
    return pattern.matcher("").groupCount();
  }

  Result match(String text, Where where) {
    return match(text, where, 1, new Looks(LOOKS));
  }

  /// @param most how many matches to look for; only [Where#ANYWHERE] can have more than one
  /// @param looks what is left to look at; several matches can share it
  public Result match(String text, Where where, int most, Looks looks) {
    long weight = 1 + steps.between() / FREE_STEPS;
    Matcher matcher = pattern.matcher(new CountedText(text, looks, weight));
    try {
      looks.take(steps.atStart() / FREE_STEPS * (text.length() + 1L));
      List<MatchResult> matches = new ArrayList<>();
      boolean found = first(matcher, where);
      while (found) {
        matches.add(matcher.toMatchResult());
        found = where == Where.ANYWHERE && matches.size() < most && matcher.find();
      }
      return matches.isEmpty() ? new Result.NotFound() : new Result.Found(matches);
    } catch (Looks.Exhausted e) {
      return new Result.GaveUp(
          "The regular expression needs too many steps on this text; make it simpler.");
    } catch (StackOverflowError e) {
      return new Result.GaveUp(
          "The regular expression goes too deep on this text; make it simpler.");
    }
  }

  private static boolean first(Matcher matcher, Where where) {
    return switch (where) {
      case ANYWHERE -> matcher.find();
      case START -> matcher.lookingAt();
      case WHOLE -> matcher.matches();
    };
  }
}
