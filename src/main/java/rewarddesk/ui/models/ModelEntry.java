package rewarddesk.ui.models;

import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelFacts;

/// A model on the list.
///
/// @param facts what its files tell
record ModelEntry(ModelDescription description, ModelFacts facts, Standing standing) {
  String name() {
    return description.name();
  }

  ModelEntry with(Standing other) {
    return new ModelEntry(description, facts, other);
  }
}
