/// Trying out a model before it is used: does it load, does its golden text still give the same
/// value ([rewarddesk.reward.trial.ModelTrials#check]), and what exactly does it read of an item,
/// token by token, and say about it ([rewarddesk.reward.trial.ModelTrials#read]). The screens and
/// the command line show what comes out.
@NullMarked
package rewarddesk.reward.trial;

import org.jspecify.annotations.NullMarked;
