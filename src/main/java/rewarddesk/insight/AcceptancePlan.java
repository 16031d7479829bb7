package rewarddesk.insight;

import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AcceptanceThreshold;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.audit.SequentialAudit;

/// What a judge may decide alone at a wanted agreement, and whether more labels would help.
///
/// @param judge whose verdicts would be taken over
/// @param wanted agreement to guarantee, above 0 and below 1
/// @param delta allowed chance of being wrong
/// @param basis the labels that the guarantee rests on
/// @param threshold the one that accepts most; empty when no guarantee can be given yet
/// @param labelsAtLeast fewest labels above one threshold that could give the guarantee
/// @param sequential the audit of everything it decides, which may be looked at after every label
public record AcceptancePlan(
    VerdictColumn judge,
    double wanted,
    double delta,
    GuaranteeBasis basis,
    Optional<AcceptanceThreshold> threshold,
    int labelsAtLeast,
    SequentialAudit sequential) {
  /// Agreement that is wanted where nobody says otherwise.
  public static final double USUAL = 0.9;

  /// @param labels people's decisions or gold
  /// @param wanted agreement to guarantee, above 0 and below 1
  public static AcceptancePlan of(
      VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels, double wanted) {
    Margins margins = Margins.of(verdicts, judge, labels);
    AuditSlice slice = margins.slice();
    return new AcceptancePlan(
        judge,
        wanted,
        ReportCards.DELTA,
        margins.basis(),
        AcceptanceThreshold.of(slice, wanted, ReportCards.DELTA),
        AcceptanceThreshold.labelsAtLeast(slice, wanted, ReportCards.DELTA),
        new SequentialAudit(margins.basis().agreed(), wanted, ReportCards.DELTA));
  }

  /// Whether people may stop labelling for this judge.
  public Stopping stopping() {
    return new Stopping(sequential, basis.audited());
  }

  /// How often the label agreed, over everything the judge decides, with a margin or without.
  public Proportion agreed() {
    return sequential.agreed();
  }

  /// The open items whose verdict may be taken over, ascending; none without a threshold. Those of
  /// the audit slice stay for people: guarantees rest on their labels, now and later.
  public long[] items(VerdictTable verdicts) {
    return above(verdicts)
        .filter(row -> !verdicts.isAudited(row))
        .mapToLong(verdicts::ordinal)
        .toArray();
  }

  /// The open items above the threshold that stay for people, because they belong to the audit
  /// slice.
  public long kept(VerdictTable verdicts) {
    return above(verdicts).filter(verdicts::isAudited).count();
  }

  private IntStream above(VerdictTable verdicts) {
    return threshold
        .map(
            limit ->
                IntStream.range(0, verdicts.rows())
                    .filter(row -> verdicts.isOpen(row) && judge.said(row).decisive())
                    .filter(row -> judge.margin(row) >= limit.threshold()))
        .orElseGet(IntStream::empty);
  }
}
