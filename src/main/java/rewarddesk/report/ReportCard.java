package rewarddesk.report;

import java.util.List;
import java.util.Optional;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.CalibratedJudge;

/// One judge against one kind of label.
///
/// @param judge id of the reward system
/// @param labels whose labels
/// @param confusion rows: what the judge said; columns: the label
/// @param unscored labelled items where the judge's reply was unreadable or did not come; in none
///   of the numbers
/// @param unranked judged items whose label ranks nothing (both bad); in none of the numbers
/// @param calibration what margins are worth; empty without margins or with fewer than 30 labels
/// @param acceptance what could be accepted without a human; empty without margins or labels. Its
///   guarantees hold as far as the labelled items are a random part of all
/// @param slices agreement without ties by subset and language, the largest first
public record ReportCard(
    String judge,
    Labels labels,
    PairTable confusion,
    long unscored,
    long unranked,
    Optional<CalibratedJudge> calibration,
    Optional<AcceptanceCurve> acceptance,
    List<Slice> slices) {
  static final List<String> CATEGORIES = List.of("A", "B", "tie");
  private static final int TIE = 2;

  public ReportCard {
    slices = List.copyOf(slices);
  }

  /// Who labelled.
  public enum Labels {
    PEOPLE,
    GOLD
  }

  /// @param name `subset: math`, `language: zh`
  /// @param decisive agreement where neither said tie
  public record Slice(String name, Proportion decisive) {}

  /// Share of equal verdicts, a tie being a verdict like any other.
  public Proportion agreement() {
    return confusion.agreement();
  }

  /// Share of equal verdicts where neither said tie.
  public Proportion decisive() {
    return confusion.agreementWithout(TIE);
  }

  public Trust trust() {
    return Trust.of(decisive(), unscored);
  }
}
