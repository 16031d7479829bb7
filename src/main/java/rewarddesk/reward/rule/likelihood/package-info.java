/// Rewards for how likely a language model finds a response. The model stands behind
/// [rewarddesk.reward.rule.likelihood.TextLikelihood].
@NullMarked
package rewarddesk.reward.rule.likelihood;

import org.jspecify.annotations.NullMarked;
