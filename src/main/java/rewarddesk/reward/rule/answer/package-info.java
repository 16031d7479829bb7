/// Whether the answer of a response is the reference's, by rules that need no mathematics.
@NullMarked
package rewarddesk.reward.rule.answer;

import org.jspecify.annotations.NullMarked;
