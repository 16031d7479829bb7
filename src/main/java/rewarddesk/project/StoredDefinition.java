package rewarddesk.project;

import java.time.Instant;

/// One version of a judge definition that a project holds.
///
/// @param name short name of the judge, as in `mt-bench-pair@ollama:MODEL`
/// @param version from 1, counted for each name
/// @param hash SHA-256 of the JSON; judgments name it in their provenance
/// @param json the definition as it stands in a definition file
/// @param at when the project took it in
/// @param inForce whether judges of this name are asked by it in this project
public record StoredDefinition(
    String name, int version, String hash, String json, Instant at, boolean inForce) {}
