package rewarddesk.export.recipe;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Strength;

/// Whose verdicts count, and how sure they must be.
///
/// @param source whose verdict decides
/// @param judges the judge that is asked, or the judges of the jury; empty for each item's latest
///   judgment, or for all judges as the jury
/// @param minMargin least margin of a judge's verdict in the judge's own unit; a judgment without a
///   margin passes only when this is 0 or less
/// @param minAgreement least share of the jury that is on the winning side, 0 to 1; more than half
///   is always asked for
/// @param minStrength least strength of a human's verdict; one without a strength does not pass
/// @param keepTies whether ties and both-bad are written where the format can hold them
/// @param audit what a human must have said about the judge's verdict
/// @param panel what is asked of several annotators together
public record Verdicts(
    VerdictSource source,
    List<String> judges,
    double minMargin,
    double minAgreement,
    Optional<Strength> minStrength,
    boolean keepTies,
    Audit audit,
    Panel panel) {
  public Verdicts {
    judges = List.copyOf(judges);
  }

  /// Nothing is asked of several annotators together.
  public Verdicts(
      VerdictSource source,
      List<String> judges,
      double minMargin,
      double minAgreement,
      Optional<Strength> minStrength,
      boolean keepTies,
      Audit audit) {
    this(source, judges, minMargin, minAgreement, minStrength, keepTies, audit, Panel.NONE);
  }

  /// Verdicts of this source without further conditions.
  public static Verdicts of(VerdictSource source) {
    return new Verdicts(source, List.of(), 0, 0, Optional.empty(), false, Audit.ANY);
  }

  public Verdicts withJudge(String judge, double margin) {
    return new Verdicts(
        source, List.of(judge), margin, minAgreement, minStrength, keepTies, audit, panel);
  }

  public Verdicts withTies(boolean keep) {
    return new Verdicts(source, judges, minMargin, minAgreement, minStrength, keep, audit, panel);
  }

  public Verdicts withMinMargin(double margin) {
    return new Verdicts(source, judges, margin, minAgreement, minStrength, keepTies, audit, panel);
  }

  public Verdicts withPanel(Panel asked) {
    return new Verdicts(
        source, judges, minMargin, minAgreement, minStrength, keepTies, audit, asked);
  }
}
