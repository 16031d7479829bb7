package rewarddesk.inference.server;

import java.time.Instant;
import java.util.Optional;

/// A model in a server's memory.
///
/// @param sizeBytes memory it takes in all
/// @param graphicsBytes how much of it is graphics memory; 0 on a processor
/// @param contextTokens how long a context it was loaded for; 0 when not told
/// @param until when the server unloads it unless it is asked again
public record RunningModel(
    String name, long sizeBytes, long graphicsBytes, int contextTokens, Optional<Instant> until) {}
