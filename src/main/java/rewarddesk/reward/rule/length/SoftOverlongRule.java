package rewarddesk.reward.rule.length;

import java.util.Locale;
import java.util.Map;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// DAPO's soft punishment of overlong responses.
///
/// Value in [−1, 0]: 0 up to max − cache, then straight down to −1 at max, −1 beyond. The
/// references count tokens; without a tokenizer this rule counts words or characters, so choose max
/// accordingly. Source: DAPO (arXiv 2503.14476, equation 13), TRL get_soft_overlong_punishment,
/// open-r1 soft_overlong. Worked example with max 100 and cache 20: 90 gives −0.5.
public final class SoftOverlongRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("soft_overlong")
          .rewards("Punishes responses near and beyond a maximum length.")
          .formula("0 up to max − cache; (max − cache − length) / cache up to max; then −1")
          .range(-1, 0)
          .number("max", 16384, "length from which the value is −1")
          .number("cache", 4096, "how long before max the punishment starts")
          .text("unit", "words", LengthUnit.MEANING + "; the references count tokens")
          .source("DAPO (arXiv 2503.14476, eq. 13); TRL get_soft_overlong_punishment; open-r1")
          .make(
              Example.of("three words here", -0.5)
                  .with(
                      Map.of(
                          "max", new ParameterValue.Amount(4),
                          "cache", new ParameterValue.Amount(2))),
              SoftOverlongRule::new);

  private final int max;
  private final int cache;
  private final LengthUnit unit;

  private SoftOverlongRule(Parameters parameters) {
    max = parameters.count("max", 1);
    cache = parameters.count("cache", 0);
    unit = LengthUnit.of(parameters);
    if (cache > max) {
      throw new IllegalArgumentException("cache of soft_overlong must not be above max.");
    }
  }

  @Override
  public String name() {
    return "soft_overlong";
  }

  @Override
  public Finding measure(Subject subject) {
    int length = unit.length(subject.response());
    return Finding.scored(
        LengthCurve.softOverlong(length, max, cache),
        String.format(
            Locale.ROOT,
            "%,d %s; punished from %,d, fully from %,d.",
            length,
            unit.word(),
            max - cache,
            max));
  }
}
