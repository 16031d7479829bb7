package rewarddesk.app;

import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.reward.ModelScorings;

/// The user's own models: the list of them, what loads them, and what scores files with them.
public record Models(ModelLibrary library, ModelLoader loader, ModelScorings scorings) {}
