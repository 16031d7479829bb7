package rewarddesk.reward.classifier;

import rewarddesk.inference.TokenSequence;

/// A text cut to what a model reads.
///
/// @param tokens as the model reads it
/// @param dropped tokens of the text that were too many
record Fitted(TokenSequence tokens, int dropped) {}
