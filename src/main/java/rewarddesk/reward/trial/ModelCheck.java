package rewarddesk.reward.trial;

import java.time.Instant;
import java.util.List;
import rewarddesk.inference.Compute;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;

/// A model that was loaded and asked about its golden text.
///
/// @param description as it was asked
/// @param compute what it ran on
/// @param digest SHA-256 of the weights
/// @param notes what the user should know about it, as sentences
/// @param found the golden text with the value that came out; for a language model the perplexity
///   of the response
/// @param at when that was
public record ModelCheck(
    ModelDescription description,
    Compute compute,
    String digest,
    List<String> notes,
    Golden found,
    Instant at) {
  public ModelCheck {
    notes = List.copyOf(notes);
  }

  /// Whether the golden text gives the value it must; true while nothing is known yet.
  public boolean holds() {
    return description
        .golden()
        .filter(must -> Math.abs(found.value() - must.value()) > must.tolerance())
        .isEmpty();
  }

  /// The description, with what was found when it had no golden text yet.
  public ModelDescription described() {
    return description.golden().isPresent() ? description : description.withGolden(found);
  }
}
