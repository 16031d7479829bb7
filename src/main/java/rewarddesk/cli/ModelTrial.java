package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import rewarddesk.app.Models;
import rewarddesk.inference.Compute;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.reward.classifier.ClassifierModels;

/// A model, loaded and asked for its golden text.
///
/// @param provider what it ran on
/// @param digest SHA-256 of the weights
/// @param notes what the user should know
/// @param found the golden text with the value that came out; absent for language models, which
///   have no score of their own
record ModelTrial(
    ModelDescription description,
    String provider,
    String digest,
    List<String> notes,
    Optional<Golden> found) {

  /// @throws rewarddesk.inference.ModelException when the model cannot be used, with what to do
  static ModelTrial of(Models models, ModelDescription description) {
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      return new ModelTrial(description, "", "", List.of(), Optional.empty());
    }
    try (LoadedModel model = models.loader().load(description, Compute.STANDARD)) {
      return new ModelTrial(
          description,
          model.compute().provider().name(),
          model.digest(),
          model.notes(),
          Optional.of(ClassifierModels.golden(model)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /// Whether the golden text gives the value it must; true while nothing is known yet.
  boolean holds() {
    return description.golden().isEmpty()
        || found.isEmpty()
        || Math.abs(found.get().value() - description.golden().get().value())
            <= description.golden().get().tolerance();
  }

  /// Says what was found.
  ///
  /// @return the description with its golden text
  ModelDescription tell(Console console, boolean quiet) {
    notes.forEach(console::say);
    if (!quiet && found.isPresent()) {
      console.say(
          String.format(
              Locale.ROOT,
              "Runs on %s, weights sha256:%s. “%s” → “%s” gives %.6f.",
              provider,
              digest.substring(0, 12),
              found.get().prompt(),
              found.get().response(),
              found.get().value()));
    }
    return description.golden().isPresent() || found.isEmpty()
        ? description
        : description.withGolden(found.get());
  }
}
