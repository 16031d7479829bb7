package rewarddesk.reward.rule;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Tokenizer;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.RewardDescription.Example;

/// How much a response repeats sequences of its own tokens, as a model's tokenizer cuts them.
///
/// Value in [−1, 0]: (1 − u / t) · penalty, where t is the number of sequences of n tokens and u
/// the number of different ones; n = 3, penalty −1. Fewer than n tokens give 0. The parameter
/// `model` names a model of one's own of any kind; only its tokenizer is loaded. Special tokens are
/// not counted. A model that is not there is a failure with what to do, never a number. Source: TRL
/// get_repetition_penalty_reward. Worked example: a tokenizer that cuts at spaces makes nine tokens
/// of `a b c a b c a b c`, so 3 of 7 sequences differ and the value is −0.5714.
///
/// Only the first million characters are looked at, and the evidence says so.
public final class TokenRepetitionRule implements Rule {
  private static final String NAME = "token_repetition";
  private static final int CHARACTERS = 1_000_000;

  private final Supplier<Tokenizer> tokenizer;
  private final int n;
  private final double penalty;

  private TokenRepetitionRule(Supplier<Tokenizer> tokenizer, int n, double penalty) {
    this.tokenizer = tokenizer;
    this.n = n;
    this.penalty = penalty;
  }

  /// @param tokenizers finds the tokenizer by the name of its model
  public static RewardType type(Tokenizers tokenizers) {
    return RewardType.named(NAME)
        .rewards(
            "Punishes repeated sequences of n tokens, as the tokenizer of a model of your own cuts"
                + " them. Fails, with what to do, without the model.")
        .formula("(1 − different sequences / all sequences) · max_penalty; 0 below n tokens")
        .range(-1, 0)
        .text("model", "", "name of a model of your own, as in rewarddesk model list")
        .number("n", 3, "tokens in a sequence")
        .number("max_penalty", -1, "the value when everything repeats; not positive")
        .source("TRL get_repetition_penalty_reward (arXiv 2502.03373, C.2)")
        .make(
            Example.of("a b c a b c a b c", -4.0 / 7)
                .with(Map.of("model", new ParameterValue.Text("cut-at-spaces"))),
            parameters -> rule(tokenizers, parameters));
  }

  private static Rule rule(Tokenizers tokenizers, Parameters parameters) {
    double penalty = parameters.number("max_penalty");
    if (penalty > 0) {
      throw new IllegalArgumentException("max_penalty of " + NAME + " must not be positive.");
    }
    String model = parameters.text("model").strip();
    return new TokenRepetitionRule(() -> tokenizers.find(model), parameters.count("n", 1), penalty);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public Finding measure(Subject subject) {
    String text = subject.response();
    int end = Math.min(text.length(), CHARACTERS);
    try {
      Tokenizer found = tokenizer.get();
      return finding(found, text.substring(0, end), end < text.length());
    } catch (ModelException e) {
      return Finding.failed(String.valueOf(e.getMessage()));
    }
  }

  private Finding finding(Tokenizer found, String text, boolean cut) {
    long[] ids = found.ids(text);
    int total = ids.length - n + 1;
    if (total <= 0) {
      return Finding.scored(0, "Too short to repeat a sequence of " + n + " tokens.");
    }
    String limit = cut ? " (first 1,000,000 characters only)" : "";
    Repeats repeats = Repeats.of(ids, n);
    if (repeats.distinct() == total) {
      return Finding.scored(0, "No sequence of " + n + " tokens stands twice" + limit + ".");
    }
    String most = found.text(Arrays.copyOfRange(ids, repeats.at(), repeats.at() + n));
    return Finding.scored(
        (1 - (double) repeats.distinct() / total) * penalty,
        String.format(
            Locale.ROOT,
            "%d of %d %d-token sequences repeat an earlier one, most often %s (%d times)%s.",
            total - repeats.distinct(),
            total,
            n,
            Quote.of(most, new Span(0, most.length())),
            repeats.times(),
            limit),
        places(text, most.strip()));
  }

  private static List<Span> places(String text, String most) {
    List<Span> places = new ArrayList<>();
    int at = most.isEmpty() ? -1 : text.indexOf(most);
    while (at >= 0 && places.size() < Finding.MAX_SPANS) {
      places.add(new Span(at, at + most.length()));
      at = text.indexOf(most, at + most.length());
    }
    return places;
  }

  /// @param distinct how many different sequences there are
  /// @param at where the most frequent one begins for the first time
  /// @param times how often it stands
  private record Repeats(int distinct, int at, int times) {
    static Repeats of(long[] ids, int n) {
      Map<LongBuffer, Integer> counts = new HashMap<>();
      LongBuffer most = LongBuffer.wrap(ids, 0, n);
      int times = 0;
      for (int first = 0; first + n <= ids.length; first++) {
        LongBuffer sequence = LongBuffer.wrap(ids, first, n);
        int count = counts.merge(sequence, 1, Integer::sum);
        if (count > times) {
          times = count;
          most = sequence;
        }
      }
      return new Repeats(counts.size(), most.position(), times);
    }
  }
}
