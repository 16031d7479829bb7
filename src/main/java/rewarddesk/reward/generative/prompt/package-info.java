/// What a judge is shown: [templates][rewarddesk.reward.generative.prompt.PromptTemplate] and the
/// [material][rewarddesk.reward.generative.prompt.Material] that is put into them, marked so that
/// it cannot pose as anything but material.
@NullMarked
package rewarddesk.reward.generative.prompt;

import org.jspecify.annotations.NullMarked;
