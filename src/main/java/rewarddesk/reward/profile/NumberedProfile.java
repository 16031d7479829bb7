package rewarddesk.reward.profile;

import rewarddesk.reward.rule.RuleProfile;

/// A profile as a project holds it.
///
/// @param rules the profile
/// @param version its number in the project, from 1, counted for each name
/// @param hash SHA-256 of what the profile does, its name left out, as 64 hexadecimal digits: equal
///   for equal rewards, parameters, weights and clip
public record NumberedProfile(RuleProfile rules, int version, String hash) {
  public String name() {
    return rules.name();
  }
}
