package rewarddesk.ui.models;

import java.util.List;
import rewarddesk.app.Models;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelFacts;
import rewarddesk.inference.library.ModelLibrary;

/// What the library holds.
///
/// @param entries its models, with what their files tell and what came of them before
/// @param problems a sentence for each description that cannot be read
record Listed(List<ModelEntry> entries, List<String> problems) {

  /// Reads the library. For use beside the window.
  static Listed of(Models models) {
    ModelLibrary.Listing listing = models.library().list();
    return new Listed(
        listing.models().stream()
            .map(one -> new ModelEntry(one, ModelFacts.of(one), remembered(models, one)))
            .toList(),
        listing.problems());
  }

  private static Standing remembered(Models models, ModelDescription one) {
    return models
        .trials()
        .remembered(one)
        .<Standing>map(Standing.Checked::new)
        .orElseGet(Standing.Unchecked::new);
  }
}
