package rewarddesk.project;

import java.time.Instant;

/// One saved version of a reward profile.
///
/// @param name what people call it; counts, whatever the JSON says
/// @param version from 1, counted for each name
/// @param json the profile as it stands in a profile file
/// @param at when it was saved
/// @param active whether the project goes by it
public record StoredProfile(String name, int version, String json, Instant at, boolean active) {}
