package rewarddesk.reward.rule;

import java.util.List;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Span;

/// What one rule found: a value or why there is none, and how to check it.
///
/// @param outcome the value, or why there is none
/// @param evidence one sentence a person can check in the response
/// @param spans the places the sentence speaks of, in order, at most [#MAX_SPANS]
public record Finding(RuleReward.Outcome outcome, String evidence, List<Span> spans) {
  /// More marks than this help nobody and slow the screen.
  public static final int MAX_SPANS = 100;

  public static Finding scored(double value, String evidence, List<Span> spans) {
    return new Finding(new RuleReward.Scored(value), evidence, spans);
  }

  public static Finding scored(double value, String evidence) {
    return scored(value, evidence, List.of());
  }

  public static Finding notApplicable(String reason) {
    return new Finding(new RuleReward.NotApplicable(reason), reason, List.of());
  }

  /// The rule could not be computed.
  ///
  /// @param reason a plain sentence, with what to do
  public static Finding failed(String reason) {
    return new Finding(new RuleReward.Failed(reason), reason, List.of());
  }
}
