package rewarddesk.reward.rule;

import java.util.Locale;
import rewarddesk.model.Span;

/// How much a response repeats its own word sequences.
///
/// Value in [−1, 0]: −(1 − u / t), where t is the number of sequences of n words and u the number
/// of different ones; n = 3. Words are lower-cased and split at white space; each Chinese character
/// counts as a word, which stands in for open-r1's jieba. Fewer than n words give 0. Source:
/// open-r1 repetition_penalty with max_penalty −1 (reward-systems.md 4.2).
///
/// Only the first 200,000 words are looked at, and the evidence says so.
final class RepetitionRule implements Rule {
  static final int WORD_LIMIT = 200_000;
  private final int n;

  RepetitionRule() {
    this(3);
  }

  RepetitionRule(int n) {
    this.n = n;
  }

  @Override
  public String name() {
    return "repetition";
  }

  @Override
  public Finding measure(Subject subject) {
    Words words = Words.of(subject.response(), WORD_LIMIT);
    int total = words.count() - n + 1;
    if (total <= 0) {
      return Finding.scored(0, "Too short to repeat a sequence of " + n + " words.");
    }
    Sequences sequences = Sequences.of(words, n);
    String limit =
        words.cut() ? String.format(Locale.ROOT, " (first %,d words only)", WORD_LIMIT) : "";
    if (sequences.distinct() == total) {
      return Finding.scored(0, "No sequence of " + n + " words stands twice" + limit + ".");
    }
    Span most = sequences.mostFrequent();
    return Finding.scored(
        (double) sequences.distinct() / total - 1,
        String.format(
            Locale.ROOT,
            "%,d of %,d %d-word sequences repeat an earlier one, most often %s (%,d times)%s.",
            total - sequences.distinct(),
            total,
            n,
            Quote.of(subject.response(), most),
            sequences.mostFrequentCount(),
            limit),
        sequences.places());
  }
}
