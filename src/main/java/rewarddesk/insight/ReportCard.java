package rewarddesk.insight;

import java.util.List;
import java.util.Optional;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.SequentialAudit;
import rewarddesk.stats.bias.AlwaysLongest;
import rewarddesk.stats.calibration.CalibratedJudge;

/// One judge against one kind of label. Whatever is not named otherwise counts every labelled item,
/// those that people decided outside the audit slice too.
///
/// @param judge id of the reward system
/// @param labels whose labels
/// @param all how far they agree
/// @param audit the same on the random audit slice alone; empty for labels that came with the data,
///   which no lot chose
/// @param longest beside "always the longer one"; empty before the texts are read
/// @param leftOut labelled items that are in none of the numbers: no readable verdict, a label that
///   ranks nothing; and judged items without a label
/// @param calibration what margins are worth where the label prefers a side; empty without margins
///   or with fewer than 30 such labels
/// @param acceptance what could be accepted without a human; empty without margins or labels
/// @param basis the labels that the acceptance rests on
/// @param fewLabels how often it is right on everything it judged, with the judgments' help; empty
///   with too few labels or when everything is labelled
/// @param slices agreement without ties by part
public record ReportCard(
    String judge,
    Rater labels,
    Headline all,
    Optional<Headline> audit,
    Optional<AlwaysLongest> longest,
    LeftOut leftOut,
    Optional<CalibratedJudge> calibration,
    Optional<AcceptanceCurve> acceptance,
    GuaranteeBasis basis,
    Optional<FewLabels> fewLabels,
    List<Slice> slices) {

  public ReportCard {
    slices = List.copyOf(slices);
  }

  /// Rows: what the judge said; columns: the label.
  public PairTable confusion() {
    return all.confusion();
  }

  /// Share of equal verdicts, a tie being a verdict like any other.
  public Proportion agreement() {
    return all.agreement();
  }

  /// Share of equal verdicts where neither said tie.
  public Proportion decisive() {
    return all.decisive();
  }

  /// Labelled items where the judge's reply was unreadable or did not come.
  public long unscored() {
    return all.unscored();
  }

  public Trust trust() {
    return audit
        .map(drawn -> Trust.of(decisive(), all.unreadable(), drawn.decisive(), drawn.unreadable()))
        .orElseGet(() -> Trust.of(decisive(), all.unreadable()));
  }

  /// Whether people may stop labelling, at [AcceptancePlan#USUAL]; empty for labels that came with
  /// the data, of which nobody makes more, and before there is a label of an item where the judge
  /// prefers a side.
  public Optional<Stopping> stopping() {
    return labels.worksHere() && basis.agreed().trials() > 0
        ? Optional.of(
            new Stopping(
                new SequentialAudit(basis.agreed(), AcceptancePlan.USUAL, ReportCards.DELTA),
                basis.audited()))
        : Optional.empty();
  }
}
