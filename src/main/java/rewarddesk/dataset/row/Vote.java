package rewarddesk.dataset.row;

import java.util.Optional;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;

/// What one annotator of the data set decided; slot A is the row's first response.
///
/// @param annotator name in the data
/// @param note reason given; empty when none
public record Vote(
    String annotator, Verdict.HumanVerdict verdict, Optional<Strength> strength, String note) {

  Vote swapped() {
    Verdict.HumanVerdict other =
        verdict instanceof Verdict.Prefers(Slot slot) ? Verdict.prefers(slot.other()) : verdict;
    return new Vote(annotator, other, strength, note);
  }
}
