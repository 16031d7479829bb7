/// The code reward: whether a program a response contains passes its tests.
///
/// [rewarddesk.reward.code.CodeReward] is the door. It takes the last fenced block of the language,
/// runs it against its tests in a [rewarddesk.sandbox.Sandbox] and answers with the share of tests
/// passed and what happened in each. It takes seconds where the other rules take microseconds, so
/// it is asked for where a person or a command waits for it, and is no part of the rule profile
/// that every screen computes.
@NullMarked
package rewarddesk.reward.code;

import org.jspecify.annotations.NullMarked;
