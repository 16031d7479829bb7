package rewarddesk.reward.rule.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Accuracy;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Quote;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// mini-r1-zero's accuracy: the last number of the response against the reference's.
///
/// Value 1 when the number after the last `####` of the reference (its commas removed) equals the
/// last match of `\d+(?:\.\d+)?` in the response, as double precision numbers; else 0. Quirks kept:
/// no minus signs in the response, and `1,000` reads as 0. Does not apply where the reference is
/// missing or no number. Source: mini-r1-zero accuracy_reward. Worked example: reference `#### 42`,
/// response `It is 42.` give 1.
public final class LastNumberRule implements Rule, Accuracy {
  private static final Pattern GOLD =
      Pattern.compile("[+-]?(?:\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})");

  public static final RewardType TYPE =
      RewardType.named("mini_r1_zero_accuracy")
          .rewards(
              "The reference's number as the last number of the response. As in the reference"
                  + " implementation, minus signs are not seen and 1,000 reads as 0.")
          .formula("1 when float(gold after ####) = float(last \\d+(?:\\.\\d+)?), else 0")
          .source("mini-r1-zero accuracy_reward")
          .make(Example.of("It is 42.", 1).answering("#### 42"), _ -> new LastNumberRule());

  @Override
  public String name() {
    return "mini_r1_zero_accuracy";
  }

  @Override
  public Finding measure(Subject subject) {
    Optional<Double> gold = gold(subject);
    if (gold.isEmpty()) {
      return Finding.notApplicable("There is no reference with a number.");
    }
    Optional<Span> last = lastNumber(subject.response());
    if (last.isEmpty()) {
      return Finding.scored(0, "The response has no number.");
    }
    boolean equal = value(subject.response(), last.get()) == gold.get();
    return Finding.scored(
        equal ? 1 : 0,
        "The last number is %s; the reference's is %s."
            .formatted(Quote.of(subject.response(), last.get()), gold.get()),
        List.of(last.get()));
  }

  @Override
  public Outcome of(Subject subject) {
    Optional<Double> gold = gold(subject);
    if (gold.isEmpty()) {
      return new Unknown("There is no reference with a number.");
    }
    boolean equal =
        lastNumber(subject.response())
            .filter(span -> value(subject.response(), span) == gold.get())
            .isPresent();
    return equal ? new Right() : new Wrong();
  }

  private static Optional<Double> gold(Subject subject) {
    return subject
        .comparison()
        .reference()
        .map(
            text -> text.substring(text.lastIndexOf("####") < 0 ? 0 : text.lastIndexOf("####") + 4))
        .map(text -> text.replace(",", "").strip())
        .filter(text -> GOLD.matcher(text).matches())
        .map(Double::valueOf);
  }

  /// The last match from left to right: of `1.2.3` it is the 3.
  private static Optional<Span> lastNumber(String text) {
    Optional<Span> last = Optional.empty();
    for (int i = 0; i < text.length(); ) {
      int end = digits(text, i);
      if (end == i) {
        i++;
      } else {
        int fraction = text.startsWith(".", end) ? digits(text, end + 1) : end;
        int stop = fraction > end + 1 ? fraction : end;
        last = Optional.of(new Span(i, stop));
        i = stop;
      }
    }
    return last;
  }

  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /// Digits of any script, as in Python.
  private static double value(String text, Span span) {
    StringBuilder ascii = new StringBuilder(span.end() - span.start());
    text.substring(span.start(), span.end())
        .codePoints()
        .map(c -> c == '.' ? c : '0' + Character.digit(c, 10))
        .forEach(ascii::appendCodePoint);
    return Double.parseDouble(ascii.toString());
  }
}
