package rewarddesk.sandbox;

import java.time.Duration;

/// One program that was run, or not.
///
/// @param outcome how it ended
/// @param sandbox which sandbox ran it; empty when none did
/// @param took from start to end
public record Run(Outcome outcome, String sandbox, Duration took) {}
