package rewarddesk.stats.audit;

import org.apache.commons.numbers.gamma.LogBeta;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.Quantiles;

/// An audit that may be looked at after every label, and stopped at any time.
///
/// The evidence against "agreement is at most p" is the likelihood of the labels under a uniform
/// mixture of all larger shares, over that under p: ∫ₚ¹ qᵏ(1 − q)ⁿ⁻ᵏ dq / ((1 − p) pᵏ(1 − p)ⁿ⁻ᵏ).
/// If the share is p or less it exceeds 1/δ with probability at most δ, ever (Ville 1939). The
/// evidence against "at least p" is its mirror image.
///
/// @param agreed labels that agree with the judge so far
/// @param wanted agreement to guarantee, above 0 and below 1
/// @param delta allowed chance of being wrong, 0 to 1
public record SequentialAudit(Proportion agreed, double wanted, double delta) {
  private static final int HALVINGS = 50;

  /// What to do next.
  public enum Advice {
    /// Stop: the judge agrees at least as often as wanted.
    GUARANTEED,
    /// Stop: it does not, and more labels will not change that.
    OUT_OF_REACH,
    /// Neither is certain yet.
    KEEP_LABELLING
  }

  public Advice advice() {
    double limit = -Math.log(delta);
    if (logEvidenceAbove(wanted) >= limit) {
      return Advice.GUARANTEED;
    }
    return logEvidenceBelow(wanted) >= limit ? Advice.OUT_OF_REACH : Advice.KEEP_LABELLING;
  }

  /// Lower bound of the agreement that holds at all times together, with probability 1 − δ.
  public double lowerBound() {
    double low = 0;
    double high = agreed.value().orElse(0);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (logEvidenceAbove(middle) >= -Math.log(delta)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double logEvidenceAbove(double share) {
    double part = Quantiles.betaAbove(alpha(), beta(), share);
    return logMixture(part) - Math.log1p(-share) - logLikelihood(share);
  }

  private double logEvidenceBelow(double share) {
    double part = Quantiles.betaBelow(alpha(), beta(), share);
    return logMixture(part) - Math.log(share) - logLikelihood(share);
  }

  private double logMixture(double part) {
    return LogBeta.value(alpha(), beta()) + Math.log(part);
  }

  private double logLikelihood(double share) {
    return agreed.hits() * Math.log(share) + (agreed.trials() - agreed.hits()) * Math.log1p(-share);
  }

  private double alpha() {
    return agreed.hits() + 1.0;
  }

  private double beta() {
    return agreed.trials() - agreed.hits() + 1.0;
  }
}
