package rewarddesk.stats.agreement;

import rewarddesk.stats.Estimate;
import rewarddesk.stats.Proportion;

/// Agreement of a judge with a labeller over the items that both ranked.
///
/// @param compared items where both gave a preference or a tie
/// @param agreed of those, equal verdicts
/// @param comparedDecisive items where neither said tie
/// @param agreedDecisive of those, equal verdicts
/// @param judgeUnscored labelled items where the judge's reply was unreadable or did not come; in
///   none of the numbers above
/// @param labelUnranked judged items where the labeller did not rank the sides (both bad); in none
///   of the numbers above
/// @param kappa Cohen's kappa over A, B and tie, with its bootstrap interval, items being
///   independent; without a value when it is not defined
public record AgreementReport(
    long compared,
    long agreed,
    long comparedDecisive,
    long agreedDecisive,
    long judgeUnscored,
    long labelUnranked,
    Estimate kappa) {

  /// Share of equal verdicts, a tie being a verdict like any other.
  public Proportion agreement() {
    return new Proportion(agreed, compared);
  }

  /// Share of equal verdicts among the items where neither said tie.
  public Proportion decisiveAgreement() {
    return new Proportion(agreedDecisive, comparedDecisive);
  }
}
