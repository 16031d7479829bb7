package rewarddesk.stats;

/// Agreement of a judge with a labeller over the items that both ranked.
///
/// @param compared items where both gave a preference or a tie
/// @param agreed of those, equal verdicts
/// @param comparedDecisive items where neither said tie
/// @param agreedDecisive of those, equal verdicts
public record AgreementReport(
    long compared, long agreed, long comparedDecisive, long agreedDecisive) {}
