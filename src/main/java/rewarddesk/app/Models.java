package rewarddesk.app;

import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.trial.ModelTrials;

/// The user's own models: the list of them, what loads them, what scores files with them, and what
/// tries them out.
public record Models(
    ModelLibrary library, ModelLoader loader, ModelScorings scorings, ModelTrials trials) {}
