package rewarddesk.ui.models;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLibrary;

/// How a model comes into the library. For use beside the window.
record NewModels(ModelLibrary library) {

  /// Keeps the model that lies in this folder or file. The same files again are the same model;
  /// another model of the same name gets a number.
  ///
  /// @throws CancellationException when the thread was interrupted; nothing is kept then
  ModelDescription add(Path path) {
    ModelDescription described = library.describe(path);
    String name = described.name();
    for (int number = 2; isTaken(name, described); number++) {
      name = described.name() + "-" + number;
    }
    if (Thread.currentThread().isInterrupted()) { // cancelled while its graph was being loaded
      throw new CancellationException("cancelled");
    }
    ModelDescription named = described.withName(name);
    if (library.find(name).isEmpty()) {
      library.save(named);
    }
    return named;
  }

  private boolean isTaken(String name, ModelDescription by) {
    return library
        .find(name)
        .filter(other -> !other.graphFile().equals(by.graphFile()))
        .isPresent();
  }
}
