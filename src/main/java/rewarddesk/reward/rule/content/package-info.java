/// Rewards for what a response holds: addresses, citations, key words, words that give away who
/// wrote it.
@NullMarked
package rewarddesk.reward.rule.content;

import org.jspecify.annotations.NullMarked;
