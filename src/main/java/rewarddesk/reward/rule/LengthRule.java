package rewarddesk.reward.rule;

import java.util.Locale;

/// Whether a response has a readable length.
///
/// Value in [0, 1] from the number of words w (Chinese characters count one each): w / 40 up to 40
/// words, 1 up to 800, falling straight to 0.5 at 2,400, and 0.5 beyond. Clamped at both ends on
/// purpose: open-r1's cosine reward is periodic, so that very long text earns a full reward again,
/// and mini-r1-zero's only asks for more than 500 characters (reward-systems.md 4.1, 4.2).
public final class LengthRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("length")
          .rewards("A readable length, counted in words; a Chinese character counts as a word.")
          .formula("w / 40 up to 40 words, 1 up to 800, falling straight to 0.5 at 2,400, then 0.5")
          .source("own; clamped at both ends, unlike open-r1's cosine")
          .make(
              RewardDescription.Example.of(
                  "Ten words are a quarter of what this rule wants.", 0.25),
              _ -> new LengthRule());

  private static final int ENOUGH = 40;
  private static final int LONG = 800;
  private static final int TOO_LONG = 2400;

  @Override
  public String name() {
    return "length";
  }

  @Override
  public Finding measure(Subject subject) {
    int words = TextMeasure.words(subject.response());
    return Finding.scored(value(words), evidence(words));
  }

  static double value(int words) {
    if (words < ENOUGH) {
      return words / (double) ENOUGH;
    }
    double over = Math.clamp((words - LONG) / (double) (TOO_LONG - LONG), 0, 1);
    return 1 - over / 2;
  }

  private static String evidence(int words) {
    String count = String.format(Locale.ROOT, "%,d %s", words, words == 1 ? "word" : "words");
    if (words < ENOUGH) {
      return count + ": short, full value from " + ENOUGH + ".";
    }
    return count
        + (words > LONG
            ? String.format(Locale.ROOT, ": long, full value up to %,d.", LONG)
            : ": within 40 to 800.");
  }
}
