/// Rewards for the language of a response: the share of the wanted script, and how easy English is
/// to read.
@NullMarked
package rewarddesk.reward.rule.language;

import org.jspecify.annotations.NullMarked;
