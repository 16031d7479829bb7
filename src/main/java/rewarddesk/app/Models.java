package rewarddesk.app;

import rewarddesk.inference.hub.HubDownloads;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.trial.ModelTrials;

/// The user's own models: the list of them, what loads them, what scores files with them, what
/// tries them out, and what fetches them.
public record Models(
    ModelLibrary library,
    ModelLoader loader,
    ModelScorings scorings,
    ModelTrials trials,
    HubDownloads downloads) {}
