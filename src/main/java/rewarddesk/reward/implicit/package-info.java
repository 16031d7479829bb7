/// Rewards that a causal language model holds without a reward head, read from the probabilities it
/// gives to texts.
///
/// [rewarddesk.reward.implicit.ImplicitReward] is the sum over the response's tokens of how much
/// more likely the policy finds them than its reference does (DPO), or one of three forms without a
/// reference; [rewarddesk.reward.implicit.ImplicitJudge] compares two responses by it, and
/// [rewarddesk.reward.implicit.TokenView] says token by token where a reward comes from;
/// [rewarddesk.reward.implicit.ImplicitModels] makes them, and scores for files, out of the user's
/// models. All of them know models only through [rewarddesk.inference.LanguageModel].
@NullMarked
package rewarddesk.reward.implicit;

import org.jspecify.annotations.NullMarked;
