package rewarddesk.ui.models;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.reward.classifier.ClassifierModels;
import rewarddesk.reward.trial.ModelTrials;
import rewarddesk.ui.Session;

/// What a model is tried on: an item of the project, or its golden text where there is none.
record Trying(Session session, ModelTrials trials) {

  /// Number of the item: the one in review, else the first; empty when it is the golden text.
  /// JavaFX thread only.
  OptionalLong item() {
    if (session.project().isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong reviewed = session.navigation().itemInReview();
    return reviewed.isPresent() ? reviewed : OptionalLong.of(1);
  }

  /// The work of letting a model read that item. To be asked for on the JavaFX thread and done
  /// beside the window.
  Callable<Tried> of(ModelDescription description) {
    OptionalLong number = item();
    Optional<Project> project = session.project();
    return () -> read(description, project, number);
  }

  private Tried read(ModelDescription description, Optional<Project> project, OptionalLong number)
      throws InterruptedException {
    Optional<Item> item =
        number.isPresent()
            ? project.flatMap(open -> open.comparisons().at(number.getAsLong()))
            : Optional.empty();
    Comparison comparison = item.map(Item::comparison).orElseGet(() -> golden(description));
    return new Tried(
        description.name(),
        item.isPresent() ? number : OptionalLong.empty(),
        trials.read(description, comparison));
  }

  private static Comparison golden(ModelDescription description) {
    Golden text = ClassifierModels.goldenText(description);
    return Comparison.of(
        "golden",
        Content.text(text.prompt()),
        Response.of(text.response()),
        Response.of(text.other().isEmpty() ? "I do not know." : text.other()));
  }
}
