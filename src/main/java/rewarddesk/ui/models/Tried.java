package rewarddesk.ui.models;

import java.util.OptionalLong;
import rewarddesk.reward.trial.ItemTrial;

/// What a model said about an item.
///
/// @param model its name
/// @param item number of the item; empty for the model's golden text
record Tried(String model, OptionalLong item, ItemTrial trial) {}
