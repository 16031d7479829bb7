package rewarddesk.reward.builtin;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.TextEncoder;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How much a response has to do with the question, measured as the built-in judge does.
///
/// Value in [−1, 1]: the cosine of the embeddings of question and response, by the English or the
/// Chinese encoder as the question is written. The question is the last turn of the user, with
/// earlier turns where it is short; the encoders read the first 512 tokens of each text. With `as`
/// = `alarm` the value is in [−1, 0]: 0 from the encoder's alarm threshold upward, −1 at the median
/// of answers to other questions and below.
///
/// An alarm for answers that are off topic: with the English encoder the real answer scores above
/// the answer to another prompt in 99.3 % of 2,793 human-labelled items and 97.8 % of LLMBar's
/// adversarial ones (90.4 % in multi-turn hh-rlhf). It hardly tells a good answer from a better one
/// (56 to 58 % agreement with people). Source: own.
///
/// Fails where the encoder cannot be loaded. Does not apply without a question or a response.
/// Worked example: `What is the capital of France?` and `The capital of France is Paris.` give
/// 0.86. Safe for any thread.
public final class RelevanceReward implements AutoCloseable {
  private static final String NAME = "relevance";

  private final RelevanceMeter meter;
  private @Nullable Head head;

  /// The encoders are loaded when they are first needed.
  ///
  /// @param english makes the encoder for all questions but Chinese ones; called at most once; a
  ///   [rewarddesk.inference.ModelException] means there is none
  /// @param chinese the same for questions mainly in Chinese
  public RelevanceReward(
      Supplier<? extends TextEncoder> english, Supplier<? extends TextEncoder> chinese) {
    this.meter = new RelevanceMeter(new LazyEncoder(english), new LazyEncoder(chinese));
  }

  public RewardType type() {
    return RewardType.named(NAME)
        .rewards(
            "An answer to the question that was asked. An alarm for answers that are off topic: the"
                + " real answer scores above the answer to another prompt in 98 to 99 of 100 items"
                + " (90 in long conversations). It hardly says which of two real answers is better."
                + " Does not apply without a question.")
        .formula(
            "cosine of the embeddings of question and response (English: MiniLM, Chinese: bge), or"
                + " with as = alarm: −1 at the median of answers to other questions, 0 from the"
                + " alarm threshold on")
        .range(-1, 1)
        .text("as", "cosine", "cosine, or alarm (0 on topic, down to −1 off topic)")
        .source("own, as in the built-in judge; measured on 2,793 items labelled by people")
        .make(
            Example.of("What is the capital of France?", "The capital of France is Paris.", 0.86),
            RelevanceRule::new);
  }

  @Override
  public void close() {
    meter.close();
  }

  /// Read when it is first needed, because the program starts with this reward in its catalog.
  private synchronized Head head() {
    if (head == null) {
      head = Head.standard();
    }
    return head;
  }

  private final class RelevanceRule implements Rule {
    private final boolean alarm;

    private RelevanceRule(Parameters parameters) {
      alarm = parameters.choice("as", List.of("cosine", "alarm")).equals("alarm");
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
      Question question = Question.of(subject.comparison().prompt());
      if (question.text().isBlank() || subject.response().isBlank()) {
        return Finding.notApplicable("There is no question, or no response, to compare.");
      }
      return switch (meter.ask(question, head()).of(subject.response())) {
        case Relevance.Measured measured -> finding(measured);
        case Relevance.NotMeasured(String reason) ->
            Finding.failed("Relevance was not measured: " + reason + ".");
      };
    }

    private Finding finding(Relevance.Measured measured) {
      RelevanceScale scale = measured.scale();
      boolean offTopic = measured.cosine() < scale.alarmBelow();
      return Finding.scored(
          alarm ? -scale.depth(measured.cosine()) : measured.cosine(),
          String.format(
              Locale.ROOT,
              "%s: cosine %.2f; off topic below %.2f, typical answers %.2f (%s%s).",
              offTopic ? "Seems off topic" : "On topic",
              measured.cosine(),
              scale.alarmBelow(),
              scale.onTopic(),
              measured.encoder(),
              measured.cut() ? ", first 512 tokens" : ""));
    }
  }
}
