package rewarddesk.reward.rule;

import rewarddesk.model.Comparison;
import rewarddesk.model.Slot;

/// What a rule looks at, with the texts drawn out once.
///
/// @param comparison the item
/// @param prompt the whole prompt as one text
/// @param response the response to measure; spans count in this text
/// @param other the response on the other side, which some rules need to know whether they apply
public record Subject(Comparison comparison, String prompt, String response, String other) {

  public static Subject of(Comparison comparison, Slot slot) {
    return new Subject(
        comparison,
        comparison.prompt().plain(),
        comparison.response(slot).plain(),
        comparison.response(slot.other()).plain());
  }
}
