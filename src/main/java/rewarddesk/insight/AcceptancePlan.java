package rewarddesk.insight;

import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AcceptanceThreshold;
import rewarddesk.stats.audit.SequentialAudit;

/// What a judge may decide alone at a wanted agreement, and whether more labels would help.
///
/// @param judge whose verdicts would be taken over
/// @param wanted agreement to guarantee, above 0 and below 1
/// @param delta allowed chance of being wrong
/// @param audited whether the guarantee rests on the random audit items alone; otherwise the
///   labelled items are taken for a random part of all
/// @param threshold the one that accepts most; empty when no guarantee can be given yet
/// @param sequential the audit of everything it decides, which may be looked at after every label
public record AcceptancePlan(
    VerdictColumn judge,
    double wanted,
    double delta,
    boolean audited,
    Optional<AcceptanceThreshold> threshold,
    SequentialAudit sequential) {

  /// @param labels people's decisions or gold
  /// @param wanted agreement to guarantee, above 0 and below 1
  public static AcceptancePlan of(
      VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels, double wanted) {
    Margins margins = Margins.of(verdicts, judge, labels);
    return new AcceptancePlan(
        judge,
        wanted,
        ReportCards.DELTA,
        margins.audited(),
        AcceptanceThreshold.of(margins.slice(), wanted, ReportCards.DELTA),
        new SequentialAudit(margins.agreed(), wanted, ReportCards.DELTA));
  }

  /// How often the label agreed, over everything the judge decides.
  public Proportion agreed() {
    return sequential.agreed();
  }

  /// Fewest labels above one threshold that could give the guarantee.
  public int labelsAtLeast() {
    return AcceptanceThreshold.labelsAtLeast(wanted, delta);
  }

  /// The open items whose verdict may be taken over, ascending; none without a threshold.
  public long[] items(VerdictTable verdicts) {
    return threshold
        .map(
            limit ->
                IntStream.range(0, verdicts.rows())
                    .filter(row -> verdicts.isOpen(row) && judge.said(row).decisive())
                    .filter(row -> judge.margin(row) >= limit.threshold())
                    .mapToLong(verdicts::ordinal)
                    .toArray())
        .orElseGet(() -> new long[0]);
  }
}
