package rewarddesk.inference.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import rewarddesk.inference.Compute;
import rewarddesk.inference.library.FileModelLibrary;
import rewarddesk.inference.library.ModelDescription;

/// The causal reference models, loaded from their folders.
public final class ReferenceLanguageModels {
  public static final Path FOLDER = Path.of("../shared/models");

  /// Lives as long as the tests: its threads are daemons.
  private static final OnnxModels MODELS = new OnnxModels();

  private ReferenceLanguageModels() {}

  /// @param name a folder, perhaps with a file in it
  public static OnnxLanguageModel open(String name) {
    Path model = ReferenceModel.find(name);
    Assumptions.assumeTrue(
        Files.exists(model), "skipped: the reference model " + model + " is not on this machine");
    ModelDescription description = new FileModelLibrary(Path.of("unused"), MODELS).describe(model);
    return MODELS.language(description, Compute.STANDARD);
  }
}
