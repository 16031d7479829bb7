/// Rewards for the form of a response: reasoning tags as the known training recipes want them,
/// steps, markers, code blocks, JSON, a pattern of one's own.
///
/// The rules named after a recipe reproduce its reference to the last quirk, without regular
/// expressions, in one pass.
@NullMarked
package rewarddesk.reward.rule.format;

import org.jspecify.annotations.NullMarked;
