package rewarddesk.reward.rule;

import java.util.Locale;

/// How much a response repeats its own word sequences.
///
/// Value in [−1, 0]: (1 − u / t) · penalty, where t is the number of sequences of n words and u the
/// number of different ones; n = 3, penalty −1. Fewer than n words give 0. Words are lower-cased.
/// `repetition` splits at white space and takes each Chinese character as a word, which stands in
/// for open-r1's jieba; `open_r1_repetition` splits as Python's `str.split()` does and nothing
/// else, as open-r1 and the code of the paper do. Source: open-r1 get_repetition_penalty_reward,
/// after arXiv 2502.03373, appendix C.2.
///
/// Only the first 200,000 words are looked at, and the evidence says so.
public final class RepetitionRule implements Rule {
  static final int WORD_LIMIT = 200_000;

  public static final RewardType TYPE =
      draft("repetition", "Chinese characters count as words.")
          .source("open-r1 repetition_penalty (arXiv 2502.03373, C.2), Chinese by character")
          .make(
              RewardDescription.Example.of("我喜欢我喜欢我喜欢", -4.0 / 7),
              parameters -> new RepetitionRule("repetition", Words.Split.OWN, parameters));

  /// The reference as it is.
  public static final RewardType OPEN_R1 =
      draft("open_r1_repetition", "Words stand between white space, in every language.")
          .source("open-r1 get_repetition_penalty_reward (arXiv 2502.03373, C.2)")
          .make(
              RewardDescription.Example.of("a b c a b c a b c", -4.0 / 7),
              parameters ->
                  new RepetitionRule("open_r1_repetition", Words.Split.PYTHON, parameters));

  private final String name;
  private final Words.Split split;
  private final int n;
  private final double penalty;

  private RepetitionRule(String name, Words.Split split, Parameters parameters) {
    this.name = name;
    this.split = split;
    this.n = parameters.count("n", 1);
    this.penalty = parameters.number("max_penalty");
    if (penalty > 0) {
      throw new IllegalArgumentException("max_penalty of " + name + " must not be positive.");
    }
  }

  private static RewardType.Draft draft(String name, String words) {
    return RewardType.named(name)
        .rewards("Punishes repeated sequences of n words. " + words)
        .formula("(1 − different sequences / all sequences) · max_penalty; 0 below n words")
        .range(-1, 0)
        .number("n", 3, "words in a sequence")
        .number("max_penalty", -1, "the value when everything repeats; not positive");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Finding measure(Subject subject) {
    Words words = Words.of(subject.response(), WORD_LIMIT, split);
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
    return Finding.scored(
        (1 - (double) sequences.distinct() / total) * penalty,
        evidence(subject.response(), sequences, total) + limit + ".",
        sequences.places());
  }

  /// Put together by hand: a formatter would take as long as the counting.
  private String evidence(String response, Sequences sequences, int total) {
    return (total - sequences.distinct())
        + " of "
        + total
        + " "
        + n
        + "-word sequences repeat an earlier one, most often "
        + Quote.of(response, sequences.mostFrequent())
        + " ("
        + sequences.mostFrequentCount()
        + " times)";
  }
}
