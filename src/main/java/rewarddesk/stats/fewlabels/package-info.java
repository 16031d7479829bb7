/// Many judgments and few labels together.
///
/// [rewarddesk.stats.fewlabels.PredictionPowered] estimates a mean over all items (how often a
/// judge is right, how often a model wins) from a few labels and a guess for every item, with an
/// honest interval however bad the guesses are. [rewarddesk.stats.fewlabels.LabelsNeeded] says how
/// many more labels reach a wanted width.
@NullMarked
package rewarddesk.stats.fewlabels;

import org.jspecify.annotations.NullMarked;
