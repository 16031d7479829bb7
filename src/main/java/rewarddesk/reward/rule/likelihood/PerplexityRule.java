package rewarddesk.reward.rule.likelihood;

import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
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
/// model that is not there or gives no finite answer is a failure with what to do, never a number.
/// The parameter `model` names a language model of one's own (`rewarddesk model list`). Source:
/// reward-systems.md 4.6; `prompt` says whether the prompt only conditions the response or is
/// scored as well; the shapes are our own, none is standard. Worked example: a model that gives
/// every token p = 1/4 has PPL 4, so `perplexity` is −1.3863.
public final class PerplexityRule implements Rule {
  private static final String MODEL = "model";
  private static final String MEANING =
      "name of a language model of your own, as in rewarddesk model list";

  private static final String PROMPT = "prompt";
  private static final String PROMPT_MEANING =
      "conditioned: the prompt is only read; scored: its tokens count as well";

  private final String name;
  private final Supplier<TextLikelihood> model;
  private final PromptUse prompt;
  private final DoubleUnaryOperator shape;

  private PerplexityRule(
      String name, Likelihoods models, Parameters parameters, DoubleUnaryOperator shape) {
    this.name = name;
    String called = parameters.text(MODEL).strip();
    this.model = () -> models.find(called);
    this.prompt = PromptUse.of(parameters.choice(PROMPT, PromptUse.words())).orElseThrow();
    this.shape = shape;
  }

  /// −log PPL, held at a bound.
  ///
  /// @param models finds the model by its name
  public static RewardType clipped(Likelihoods models) {
    return RewardType.named("perplexity")
        .rewards(
            "Text that a language model of your own finds likely. Fails, with what to do, without"
                + " the model.")
        .text(MODEL, "", MEANING)
        .text(PROMPT, PromptUse.CONDITIONED.word(), PROMPT_MEANING)
        .formula("max(−clip, −log PPL), PPL = exp(−(1/N) Σ log p)")
        .range(-10, 0)
        .number("clip", 10, "the value is never below −clip")
        .source("own shaping of the perplexity; none is standard")
        .make(example(-1.3863), parameters -> clipped(models, parameters));
  }

  /// A band of perplexities.
  ///
  /// @param models finds the model by its name
  public static RewardType band(Likelihoods models) {
    return RewardType.named("perplexity_band")
        .rewards(
            "Text that a language model of your own finds neither too likely (repetition) nor too"
                + " unlikely (gibberish). Fails, with what to do, without the model.")
        .text(MODEL, "", MEANING)
        .text(PROMPT, PromptUse.CONDITIONED.word(), PROMPT_MEANING)
        .formula("1 while low ≤ PPL ≤ high, straight in log PPL to 0 at low / 2 and 2 · high")
        .number("low", 3, "smallest perplexity of the full value")
        .number("high", 30, "largest perplexity of the full value")
        .source("own shaping of the perplexity; none is standard")
        .make(example(1), parameters -> band(models, parameters));
  }

  /// Holds for a model that gives every token the probability 1/4.
  private static Example example(double value) {
    return Example.of("Four by four.", value)
        .with(Map.of(MODEL, new ParameterValue.Text("every-token-a-quarter")));
  }

  private static Rule clipped(Likelihoods models, Parameters parameters) {
    double clip = parameters.number("clip");
    if (!(clip > 0)) {
      throw new IllegalArgumentException("clip of perplexity must be above 0.");
    }
    return new PerplexityRule("perplexity", models, parameters, log -> Math.clamp(-log, -clip, 0));
  }

  private static Rule band(Likelihoods models, Parameters parameters) {
    double low = Math.log(parameters.number("low"));
    double high = Math.log(parameters.number("high"));
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low of perplexity_band must be above 0 and not above high.");
    }
    return new PerplexityRule(
        "perplexity_band",
        models,
        parameters,
        log -> Math.clamp(1 - Math.max(low - log, log - high) / Math.log(2), 0, 1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public Finding measure(Subject subject) {
    TextLikelihood found;
    try {
      found = model.get();
    } catch (ModelException e) {
      return Finding.failed(String.valueOf(e.getMessage()));
    }
    try {
      return finding(found.of(prompt, subject.comparison().prompt(), subject.response()));
    } catch (ModelException e) {
      return Finding.failed("The language model gave no answer: " + e.getMessage());
    }
  }

  private Finding finding(Likelihood likelihood) {
    if (likelihood.tokens() <= 0) {
      return Finding.notApplicable("The response has no tokens.");
    }
    double log = likelihood.logPerplexity();
    if (!Double.isFinite(log)) {
      return Finding.failed("The language model gave no finite probability.");
    }
    return Finding.scored(
        shape.applyAsDouble(log),
        String.format(
            Locale.ROOT,
            "Perplexity %.2f, %.3f bits per byte, over %,d tokens%s.",
            Math.exp(log),
            likelihood.bitsPerByte(),
            likelihood.tokens(),
            prompt == PromptUse.SCORED ? " of prompt and response" : ""));
  }
}
