package rewarddesk.reward.rule;

import java.util.List;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.math.Answer;
import rewarddesk.reward.rule.math.MathStatus;
import rewarddesk.reward.rule.math.MathVerdict;
import rewarddesk.reward.rule.math.MathVerifier;

/// Whether the answer of a response is the reference answer, mathematically.
///
/// Value 1 when they are equal however they are written (`0.5`, `1/2`, `\frac12`), 0 when they are
/// different. Has no value when the response's answer cannot be found or read. Does not apply when
/// there is no reference, or the reference is not mathematics. Example: reference `#### 1,000`,
/// response `So we get \boxed{10^3}` gives 1. Own verifier, after the extraction and comparison
/// rules of Math-Verify (reward-systems.md 4.7); [MathVerifier] tells where it differs.
///
/// As an [Accuracy] for other rewards, an answer that is missing or cannot be read is wrong, as it
/// is in the references.
public final class MathRule implements Rule, Accuracy {
  private static final String NAME = "math_accuracy";

  public static final RewardType TYPE =
      RewardType.named(NAME)
          .rewards(
              "The reference answer, however it is written. No value when the response's answer"
                  + " cannot be read; does not apply without a mathematical reference. Profiles may"
                  + " also call it by its earlier name, math.")
          .formula("1 when equal, 0 when different; an unreadable answer is never a number")
          .source("own verifier, after Math-Verify's extraction and comparison")
          .make(
              RewardDescription.Example.of("So we get \\boxed{10^3}.", 1).answering("#### 1,000"),
              _ -> new MathRule());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Finding measure(Subject subject) {
    return subject
        .comparison()
        .reference()
        .map(reference -> finding(MathVerifier.verify(reference, subject.response())))
        .orElseGet(() -> Finding.notApplicable("There is no reference answer."));
  }

  @Override
  public Outcome of(Subject subject) {
    return subject
        .comparison()
        .reference()
        .map(reference -> outcome(MathVerifier.verify(reference, subject.response()).status()))
        .orElseGet(() -> new Unknown("There is no reference answer."));
  }

  private static Outcome outcome(MathStatus status) {
    return switch (status) {
      case MathStatus.Equal _ -> new Right();
      case MathStatus.Different _, MathStatus.AnswerUnreadable _ -> new Wrong();
      case MathStatus.GoldUnreadable(String reason) ->
          new Unknown("The reference answer is not read as mathematics. " + reason);
    };
  }

  private static Finding finding(MathVerdict verdict) {
    return switch (verdict.status()) {
      case MathStatus.Equal _ -> Finding.scored(1, sentence(verdict, "equal"), place(verdict));
      case MathStatus.Different _ ->
          Finding.scored(0, sentence(verdict, "different"), place(verdict));
      case MathStatus.GoldUnreadable(String reason) ->
          Finding.notApplicable("The reference answer is not read as mathematics. " + reason);
      case MathStatus.AnswerUnreadable(String reason) -> {
        String sentence = "No answer to compare with " + gold(verdict) + ". " + reason;
        yield new Finding(new RuleReward.Failed(sentence), sentence, place(verdict));
      }
    };
  }

  private static String sentence(MathVerdict verdict, String result) {
    return "Reference "
        + gold(verdict)
        + ", answer "
        + verdict
            .answer()
            .map(answer -> quote(answer) + " (" + answer.source() + ")")
            .orElse("none")
        + ": "
        + result
        + ".";
  }

  private static String gold(MathVerdict verdict) {
    return verdict.gold().map(MathRule::quote).orElse("the reference");
  }

  private static String quote(Answer answer) {
    return Quote.of(answer.text(), new Span(0, answer.text().length()));
  }

  private static List<Span> place(MathVerdict verdict) {
    return verdict.answer().map(Answer::place).filter(MathRule::isMarked).stream().toList();
  }

  private static boolean isMarked(Span place) {
    return place.end() > place.start();
  }
}
