package rewarddesk.project;

import java.time.Instant;

/// What one version of a judge has said in a project; what newer versions said since does not
/// matter.
///
/// @param judge its id
/// @param version what made the judgments, see [rewarddesk.model.Provenance#version()]; empty for
///   those made before the project kept that
/// @param items that it judged
/// @param standing those of them where no newer judgment of the judge took its place
/// @param last when it judged last
public record JudgedVersion(
    String judge, String version, long items, long standing, Instant last) {}
