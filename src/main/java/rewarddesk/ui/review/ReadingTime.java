package rewarddesk.ui.review;

import java.time.Duration;
import rewarddesk.reward.rule.TextMeasure;

/// The least time anybody needs to look two texts over. A decision made faster is marked as too
/// fast; it counts all the same.
///
/// 25 words a second are 1,500 a minute, several times what people skim; characters of a script
/// without spaces count as words. Never less than a second, and never more than ten: of two very
/// long texts a glance may be enough.
final class ReadingTime {
  private static final double WORDS_PER_SECOND = 25;
  private static final double LEAST_SECONDS = 1;
  private static final double MOST_SECONDS = 10;

  private ReadingTime() {}

  static Duration least(String left, String right) {
    double seconds = (TextMeasure.words(left) + TextMeasure.words(right)) / WORDS_PER_SECOND;
    return Duration.ofMillis(Math.round(1000 * Math.clamp(seconds, LEAST_SECONDS, MOST_SECONDS)));
  }
}
