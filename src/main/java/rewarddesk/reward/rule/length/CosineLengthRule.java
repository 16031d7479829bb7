package rewarddesk.reward.rule.length;

import java.util.Locale;
import rewarddesk.reward.rule.Accuracy;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;
import rewarddesk.reward.rule.answer.AccuracyChoice;

/// Length on a cosine, depending on whether the response is right.
///
/// Right responses get max_value_correct when short, falling to min_value_correct at max_len; wrong
/// ones min_value_wrong when short, rising to max_value_wrong. The values lie between the smallest
/// and the largest of the four. `open_r1_cosine` counts characters and is not clamped: beyond
/// max_len it climbs again; where the reference answer is missing it gives no value (the reference
/// gives 1 for a gold that cannot be parsed). `trl_cosine` is clamped. Source: arXiv 2502.03373,
/// appendix C.1; open-r1 and TRL get_cosine_scaled_reward. Worked example: a right response of 250
/// of 1,000 characters gives 0.9268.
public final class CosineLengthRule implements Rule {
  /// open-r1's variant: characters, periodic beyond max_len.
  public static final RewardType OPEN_R1 =
      draft("open_r1_cosine", "Beyond max_len the value climbs again, as in the reference.")
          .number("max_len", 1000, "length of the far end, in characters")
          .source("open-r1 get_cosine_scaled_reward (arXiv 2502.03373, C.1)")
          .make(
              Example.of("42", 0.999995065).answering("42"),
              parameters ->
                  new CosineLengthRule("open_r1_cosine", false, LengthUnit.CHARACTERS, parameters));

  /// TRL's variant: clamped at max_len.
  public static final RewardType TRL =
      draft("trl_cosine", "Beyond max_len the value stays. TRL counts tokens.")
          .number("max_len", 1000, "length of the far end")
          .text("unit", "words", LengthUnit.MEANING + "; TRL counts tokens")
          .source("TRL get_cosine_scaled_reward (arXiv 2502.03373, C.1)")
          .make(
              Example.of("42", 0.999998766).answering("42"),
              parameters ->
                  new CosineLengthRule("trl_cosine", true, LengthUnit.of(parameters), parameters));

  private final String name;
  private final Accuracy accuracy;
  private final boolean clamped;
  private final LengthUnit unit;
  private final int max;
  private final double minWrong;
  private final double maxWrong;
  private final double minCorrect;
  private final double maxCorrect;

  private CosineLengthRule(String name, boolean clamped, LengthUnit unit, Parameters parameters) {
    this.name = name;
    this.accuracy = AccuracyChoice.of(parameters);
    this.clamped = clamped;
    this.unit = unit;
    this.max = parameters.count("max_len", 1);
    this.minWrong = parameters.number("min_value_wrong");
    this.maxWrong = parameters.number("max_value_wrong");
    this.minCorrect = parameters.number("min_value_correct");
    this.maxCorrect = parameters.number("max_value_correct");
  }

  private static RewardType.Draft draft(String name, String beyond) {
    return AccuracyChoice.add(
        RewardType.named(name)
            .rewards(
                "Short right responses; among wrong ones the long. Needs a reference answer. "
                    + beyond)
            .formula("far + ½ (near − far) (1 + cos(π · length / max_len))")
            .range(-1, 1)
            .number("min_value_wrong", -1, "near value of a wrong response")
            .number("max_value_wrong", -0.5, "far value of a wrong response")
            .number("min_value_correct", 0.5, "far value of a right response")
            .number("max_value_correct", 1, "near value of a right response"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Finding measure(Subject subject) {
    return switch (accuracy.of(subject)) {
      case Accuracy.Right _ -> scored(subject, "right", maxCorrect, minCorrect);
      case Accuracy.Wrong _ -> scored(subject, "not right", minWrong, maxWrong);
      case Accuracy.Unknown(String reason) -> Finding.notApplicable(reason);
    };
  }

  private Finding scored(Subject subject, String how, double near, double far) {
    int length = unit.length(subject.response());
    return Finding.scored(
        LengthCurve.cosine(length, max, near, far, clamped),
        String.format(
            Locale.ROOT, "The answer is %s; %,d of %,d %s.", how, length, max, unit.word()));
  }
}
