package rewarddesk.reward.rule.likelihood;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.model.RuleReward;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How likely a language model finds a response, as a reward.
///
/// With PPL = exp(−(1/N) Σ log p): `perplexity` is −log PPL held at −clip, in [−clip, 0];
/// `perplexity_band` is 1 while low ≤ PPL ≤ high and falls straight in log PPL to 0 at low / 2 and
/// 2 · high, so that both repetition (too likely) and gibberish (too unlikely) lose; in [0, 1]. A
/// model that gives no finite answer is a failure, never a number. Source: reward-systems.md 4.6;
/// the shapes are our own, none is standard. Worked example: a model that gives every token p = 1/4
/// has PPL 4, so `perplexity` is −1.3863.
public final class PerplexityRule implements Rule {
  private final String name;
  private final TextLikelihood model;
  private final DoubleUnaryOperator shape;

  private PerplexityRule(String name, TextLikelihood model, DoubleUnaryOperator shape) {
    this.name = name;
    this.model = model;
    this.shape = shape;
  }

  /// −log PPL, held at a bound.
  ///
  /// @param example an example that holds for this model
  public static RewardType clipped(TextLikelihood model, Example example) {
    return RewardType.named("perplexity")
        .rewards("Text that a language model finds likely.")
        .formula("max(−clip, −log PPL), PPL = exp(−(1/N) Σ log p)")
        .range(-10, 0)
        .number("clip", 10, "the value is never below −clip")
        .source("own shaping of the perplexity; none is standard")
        .make(example, parameters -> clipped(model, parameters));
  }

  /// A band of perplexities.
  ///
  /// @param example an example that holds for this model
  public static RewardType band(TextLikelihood model, Example example) {
    return RewardType.named("perplexity_band")
        .rewards("Text that is neither too likely (repetition) nor too unlikely (gibberish).")
        .formula("1 while low ≤ PPL ≤ high, straight in log PPL to 0 at low / 2 and 2 · high")
        .number("low", 3, "smallest perplexity of the full value")
        .number("high", 30, "largest perplexity of the full value")
        .source("own shaping of the perplexity; none is standard")
        .make(example, parameters -> band(model, parameters));
  }

  private static Rule clipped(TextLikelihood model, Parameters parameters) {
    double clip = parameters.number("clip");
    if (!(clip > 0)) {
      throw new IllegalArgumentException("clip of perplexity must be above 0.");
    }
    return new PerplexityRule("perplexity", model, log -> Math.clamp(-log, -clip, 0));
  }

  private static Rule band(TextLikelihood model, Parameters parameters) {
    double low = Math.log(parameters.number("low"));
    double high = Math.log(parameters.number("high"));
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low of perplexity_band must be above 0 and not above high.");
    }
    return new PerplexityRule(
        "perplexity_band",
        model,
        log -> Math.clamp(1 - Math.max(low - log, log - high) / Math.log(2), 0, 1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Finding measure(Subject subject) {
    try {
      return finding(model.of(subject.prompt(), subject.response()));
    } catch (ModelException e) {
      return failed("The language model gave no answer: " + e.getMessage());
    }
  }

  private Finding finding(Likelihood likelihood) {
    if (likelihood.tokens() <= 0) {
      return Finding.notApplicable("The response has no tokens.");
    }
    double log = likelihood.logPerplexity();
    if (!Double.isFinite(log)) {
      return failed("The language model gave no finite probability.");
    }
    return Finding.scored(
        shape.applyAsDouble(log),
        String.format(
            Locale.ROOT, "Perplexity %.2f over %,d tokens.", Math.exp(log), likelihood.tokens()));
  }

  private static Finding failed(String reason) {
    return new Finding(new RuleReward.Failed(reason), reason, List.of());
  }
}
