package rewarddesk.reward.classifier;

import rewarddesk.inference.TokenSequence;
import rewarddesk.model.Slot;

/// One text as a model read it, and what it said.
///
/// @param first the response it rated; for a model that compares, the one that stood first
/// @param tokens as the model read them
/// @param dropped tokens of the text that were too many
/// @param value the reward; for a model that compares, the logit that the first is better
public record Answer(Slot first, TokenSequence tokens, int dropped, double value) {}
