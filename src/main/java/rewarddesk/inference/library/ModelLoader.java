package rewarddesk.inference.library;

import java.nio.file.Path;
import java.util.Set;
import rewarddesk.inference.Compute;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.LanguageModel;

/// Makes models out of files. Safe for any thread.
public interface ModelLoader {

  /// What a graph reads and gives.
  ///
  /// @throws rewarddesk.inference.ModelException when the file cannot be loaded, with what to do
  GraphShape shape(Path graph);

  /// Loads a model that scores; takes from milliseconds to minutes, by the size of its weights. The
  /// caller closes it.
  ///
  /// @throws rewarddesk.inference.ModelException when a file is missing, damaged or of another
  ///   kind, with what to do
  LoadedModel load(ModelDescription description, Compute compute);

  /// Loads a causal language model; otherwise as [#load].
  LanguageModel language(ModelDescription description, Compute compute);

  /// What can compute on this machine.
  Set<Compute.Provider> providers();
}
