/// Reward profiles as files: which rewards there are, the presets, reading and writing.
///
/// [rewarddesk.reward.profile.RewardCatalog] lists every reward that a profile can name;
/// [rewarddesk.reward.profile.ProfileJson] turns a profile into JSON and back;
/// [rewarddesk.reward.profile.Presets] holds the profiles that come with the program
/// (`assets/profiles`); [rewarddesk.reward.profile.RewardReference] writes `docs/rewards.md`. To
/// add a reward, write its class with a `TYPE` and name it in the catalog.
@NullMarked
package rewarddesk.reward.profile;

import org.jspecify.annotations.NullMarked;
