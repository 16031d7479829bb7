package rewarddesk.inference.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The models the user has named. Each stays where the user keeps it; removing one forgets it and
/// deletes nothing of the user's. Safe for any thread.
public interface ModelLibrary {

  /// What a folder holds, without remembering it.
  ///
  /// @param path a model folder, or one `.onnx` file in it
  /// @throws rewarddesk.inference.ModelException when it holds no model this program can use, with
  ///   what to do
  ModelDescription describe(Path path);

  /// The same for a folder that is taken for a language model, whatever it looks like: its graph is
  /// not loaded.
  ///
  /// @throws rewarddesk.inference.ModelException when there is no graph, or a file is damaged
  ModelDescription describeLanguageModel(Path path);

  /// Remembers a model under the name in its description; the same name again replaces it.
  ///
  /// @throws rewarddesk.inference.ModelException when the name cannot be one, or nothing can be
  ///   written
  void save(ModelDescription description);

  /// Every model, by name. A description that cannot be read is in [Listing#problems].
  Listing list();

  /// The model of that name.
  ///
  /// @throws rewarddesk.inference.ModelException when its description cannot be read
  Optional<ModelDescription> find(String name);

  /// Forgets a model.
  ///
  /// @return whether there was one
  boolean remove(String name);

  /// Where the description of a model stands, for those who want to edit it by hand.
  Path fileOf(String name);

  /// @param problems a sentence for each file that could not be read
  record Listing(List<ModelDescription> models, List<String> problems) {
    public Listing {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }
}
