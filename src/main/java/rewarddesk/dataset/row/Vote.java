package rewarddesk.dataset.row;

import java.util.Optional;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// What one annotator of the data set decided; slot A is the row's first response.
///
/// @param annotator name in the data
/// @param verdict skipped where they only said something of each response alone
/// @param note reason given; empty when none
/// @param first what they said of the row's first response alone
/// @param second what they said of the other one alone
public record Vote(
    String annotator,
    Verdict.HumanVerdict verdict,
    Optional<Strength> strength,
    String note,
    Appraisal first,
    Appraisal second) {

  /// One that says nothing of a response alone.
  public Vote(
      String annotator, Verdict.HumanVerdict verdict, Optional<Strength> strength, String note) {
    this(annotator, verdict, strength, note, Appraisal.NONE, Appraisal.NONE);
  }

  /// One that decides nothing between the two.
  public static Vote ofEach(String annotator, Appraisal first, Appraisal second) {
    return new Vote(annotator, new Verdict.Skipped(), Optional.empty(), "", first, second);
  }

  Vote swapped() {
    Verdict.HumanVerdict other =
        verdict instanceof Verdict.Prefers(Slot slot) ? Verdict.prefers(slot.other()) : verdict;
    return new Vote(annotator, other, strength, note, second, first);
  }
}
