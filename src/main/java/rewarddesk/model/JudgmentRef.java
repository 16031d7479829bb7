package rewarddesk.model;

/// Which judgment a human saw or answered to.
///
/// @param id the judgment's number in the project
/// @param judge id of the reward system
/// @param verdict what it had said
public record JudgmentRef(long id, String judge, Verdict.MachineVerdict verdict) {}
