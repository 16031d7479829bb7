package rewarddesk.inference.ollama;

import java.util.Optional;
import java.util.OptionalInt;

/// What a server tells of a model before it is asked anything.
///
/// @param digest of its weights
/// @param remoteHost the computer it really runs on, when that is not the server
/// @param mostContext the longest context it can read, in tokens
record ModelFacts(Optional<String> digest, Optional<String> remoteHost, OptionalInt mostContext) {}
