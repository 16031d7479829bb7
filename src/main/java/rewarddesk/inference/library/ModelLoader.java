package rewarddesk.inference.library;

import java.nio.file.Path;
import java.util.Optional;
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

  /// What decides a model's numbers, as one hash in hexadecimal: the same as long as they are.
  /// Reads files and loads nothing, see [ModelIdentities#of].
  ///
  /// @param reference what its implicit reward is measured against
  /// @throws rewarddesk.inference.ModelException when a file is missing or cannot be read
  String identity(ModelDescription description, Optional<ModelDescription> reference);

  /// What can compute on this machine.
  Set<Compute.Provider> providers();
}
