package rewarddesk.project;

/// How a project is to be reviewed.
///
/// @param blindPercent share of the items, 0 to 100, that are decided before verdict, critique and
///   rules are shown
/// @param auditPercent share of the items, 0 to 50, set aside as the audit slice: a random sample
///   that is mixed into every order of the queue and that no order ever sorts
/// @param seed of both draws
public record ReviewPlan(int blindPercent, int auditPercent, long seed) {
  public static final int MOST_AUDITED_PERCENT = 50;

  /// Of a project where nobody has said anything: nothing is blind, and a tenth is set aside as
  /// soon as the first decision is made or an order other than by number is chosen.
  public static final ReviewPlan STANDARD = new ReviewPlan(0, 10, 1);

  /// @throws IllegalArgumentException when a share is out of its range
  public ReviewPlan {
    if (blindPercent < 0 || blindPercent > 100) {
      throw new IllegalArgumentException("the share of blind work is from 0 to 100 percent");
    }
    if (auditPercent < 0 || auditPercent > MOST_AUDITED_PERCENT) {
      throw new IllegalArgumentException("the audit slice is from 0 to 50 percent");
    }
  }

  /// Whether the comparison is decided before the reveal.
  public boolean isBlind(String comparisonId) {
    return Lot.draw(seed, "blind", comparisonId) * 100 < blindPercent;
  }

  /// Whether the comparison belongs to the audit slice.
  public boolean isAudited(String comparisonId) {
    return Lot.draw(seed, "audit", comparisonId) * 100 < auditPercent;
  }

  public ReviewPlan withBlindPercent(int percent) {
    return new ReviewPlan(percent, auditPercent, seed);
  }

  public ReviewPlan withAuditPercent(int percent) {
    return new ReviewPlan(blindPercent, percent, seed);
  }

  public ReviewPlan withSeed(long newSeed) {
    return new ReviewPlan(blindPercent, auditPercent, newSeed);
  }
}
