/// Rule rewards: deterministic, one small class each, every number with its evidence.
///
/// [rewarddesk.reward.rule.RuleProfile] is the door: it holds the rules and their weights and
/// scores one response of a comparison. A rule implements the small interface `Rule`, documents its
/// formula, range and source, and says what it found in one sentence a person can check. To add a
/// rule, write one class and one line in the profile.
@NullMarked
package rewarddesk.reward.rule;

import org.jspecify.annotations.NullMarked;
