/// Reward systems made of classifier models: sequence classifiers that rate one response, and pair
/// models that compare two.
///
/// [rewarddesk.reward.classifier.ClassifierModels] makes a reward system or a scoring of files out
/// of a loaded model. `ResponseReader` puts prompt and response before a sequence classifier,
/// `ScalarHead` makes a reward of its logits. A `PairReader` (`PairRm`, `SteamShp`) gives the logit
/// of one order; verdicts come from both orders, so that no position is preferred. Source:
/// reward-systems.md 1.2, 2 and 6.
@NullMarked
package rewarddesk.reward.classifier;

import org.jspecify.annotations.NullMarked;
