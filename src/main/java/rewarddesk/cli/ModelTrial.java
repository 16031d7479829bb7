package rewarddesk.cli;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import rewarddesk.app.Models;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.reward.trial.ModelCheck;

/// Loading a model and asking for its golden text, told in the terminal.
final class ModelTrial {
  private static final int DIGITS = 12;

  private ModelTrial() {}

  /// @throws rewarddesk.inference.ModelException when the model cannot be used, with what to do
  static ModelCheck of(Models models, ModelDescription description) {
    try {
      return models.trials().check(description);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  static void tell(ModelCheck check, Console console, boolean quiet) {
    check.notes().forEach(console::say);
    if (!quiet) {
      console.say(
          String.format(
              Locale.ROOT,
              "Runs on %s, weights sha256:%s. “%s” → “%s” %s %.6f.",
              check.compute().provider(),
              check.digest().substring(0, DIGITS),
              check.found().prompt(),
              check.found().response(),
              check.description().kind() == ModelKind.LANGUAGE_MODEL
                  ? "has a perplexity of"
                  : "gives",
              check.found().value()));
    }
  }
}
