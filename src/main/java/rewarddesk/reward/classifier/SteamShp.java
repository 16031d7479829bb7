package rewarddesk.reward.classifier;

import java.util.Arrays;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Content;

/// SteamSHP: T5 is asked which of two responses is better and writes A or B; what counts are the
/// logits of those two tokens at the first step. Of a text that is too long, the prompt is cut.
///
/// Both orders give the mean of the probabilities. Against "." as response B it rates one response:
/// the share of A in the whole vocabulary. Source: reward-systems.md 2.3.
final class SteamShp implements PairReader {
  private static final String NOTHING = ".";

  private final LoadedModel model;
  private final Letters letters;

  /// @throws ModelException when the tokenizer has no single token for A or for B
  SteamShp(LoadedModel model) {
    this.model = model;
    this.letters = Letters.of(model);
  }

  @Override
  public LoadedModel model() {
    return model;
  }

  @Override
  public Fitted read(Content prompt, Content first, Content second) {
    return fit(prompt.plain(), first.plain(), second.plain());
  }

  @Override
  public double logit(float[] numbers) {
    return letters.logit(model, numbers);
  }

  @Override
  public double bothOrders(PairAnswer asGiven, PairAnswer swapped) {
    return Letters.meanOfProbabilities(asGiven, swapped);
  }

  /// One response on its own.
  ///
  /// @param reward probability of A in the whole vocabulary, 0 to 1
  record Rated(double reward, int tokens, int dropped) {}

  Rated rate(Content prompt, Content response) throws InterruptedException {
    Fitted text = fit(prompt.plain(), response.plain(), NOTHING);
    float[] logits = letters.checked(model, model.scorer().score(text.tokens()));
    double top = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      top = Math.max(top, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - top);
    }
    return new Rated(
        Math.exp(logits[letters.a()] - top) / sum, text.tokens().length(), text.dropped());
  }

  /// The prompt gives way until the rest fits.
  private Fitted fit(String prompt, String first, String second) {
    int room = model.description().limits().tokens();
    TokenSequence whole = tokens(prompt, first, second);
    if (whole.length() <= room) {
      return new Fitted(whole, 0);
    }
    Tokenizer tokenizer = model.tokenizer();
    long[] context = tokenizer.ids(line(prompt));
    TokenSequence shorter = whole;
    for (int kept = context.length; shorter.length() > room; ) {
      if (kept == 0) {
        throw new ModelException(
            ModelException.Cause.PERMANENT,
            "The two responses alone have %,d tokens; %s reads %,d. Raise its most tokens in the description if it was trained on more, or shorten the responses."
                .formatted(shorter.length(), model.description().name(), room));
      }
      kept = Math.max(0, kept - (shorter.length() - room));
      shorter = tokens(tokenizer.text(kept(context, kept)), first, second);
    }
    return new Fitted(shorter, whole.length() - shorter.length());
  }

  private long[] kept(long[] context, int kept) {
    return model.description().limits().side() == Truncation.Side.LEFT
        ? Arrays.copyOfRange(context, context.length - kept, context.length)
        : Arrays.copyOf(context, kept);
  }

  private TokenSequence tokens(String prompt, String first, String second) {
    Tokenizer tokenizer = model.tokenizer();
    return tokenizer
        .frame()
        .around(
            tokenizer.ids(
                "POST: %s\n\n RESPONSE A: %s\n\n RESPONSE B: %s\n\n Which response is better? RESPONSE"
                    .formatted(line(prompt), line(first), line(second))));
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
