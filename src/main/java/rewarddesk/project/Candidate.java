package rewarddesk.project;

import rewarddesk.model.Comparison;

/// A comparison on its way into a project.
///
/// @param comparison what was read
/// @param fingerprint hash of the source row's content (id, prompt, both texts in the file's order,
///   label, the models' names), lower-case hexadecimal; the same row always has the same one,
///   whatever the seed
/// @param file name of the file it came from
/// @param line line in that file, counted from 1; for a JSON array the element's line
public record Candidate(Comparison comparison, String fingerprint, String file, long line) {}
