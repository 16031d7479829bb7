package rewarddesk.reward.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Short ways to measure one response with one reward of the catalog.
final class Measured {
  private Measured() {}

  static double value(String reward, String response) {
    return value(reward, Map.of(), response);
  }

  static double value(String reward, Map<String, Object> parameters, String response) {
    return value(reward, parameters, response, Optional.empty());
  }

  static double value(
      String reward, Map<String, Object> parameters, String response, Optional<String> reference) {
    Finding finding = finding(reward, parameters, "", response, reference, Optional.empty());
    if (finding.outcome() instanceof RuleReward.Scored(double value)) {
      return value;
    }
    throw new AssertionError(finding);
  }

  static Finding finding(String reward, String prompt, String response) {
    return finding(reward, Map.of(), prompt, response, Optional.empty(), Optional.empty());
  }

  static Finding finding(
      String reward,
      Map<String, Object> parameters,
      String prompt,
      String response,
      Optional<String> reference,
      Optional<String> language) {
    Comparison comparison =
        new Comparison(
            "1",
            Content.text(prompt),
            Response.of(response),
            Response.of(""),
            reference,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            language,
            "{}");
    return rule(reward, parameters).measure(Subject.of(comparison, Slot.A));
  }

  static Rule rule(String reward, Map<String, Object> parameters) {
    Map<String, ParameterValue> given = new TreeMap<>();
    parameters.forEach((name, value) -> given.put(name, parameter(value)));
    return RewardCatalog.standard().find(reward).orElseThrow().rule(given);
  }

  private static ParameterValue parameter(Object value) {
    return switch (value) {
      case Number number -> new ParameterValue.Amount(number.doubleValue());
      case List<?> texts -> new ParameterValue.Texts(texts.stream().map(String::valueOf).toList());
      default -> new ParameterValue.Text(value.toString());
    };
  }
}
