package rewarddesk.inference.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rewarddesk.inference.Compute;
import rewarddesk.inference.library.FileModelLibrary;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;

/// A tiny model of a real architecture, with what transformers computes for it.
public record ReferenceModel(Path folder) {
  private static final Path SHARED = Path.of("../shared/models");

  /// This project's own models, with random weights, for a clone that stands alone. The story
  /// models are others' work and are not in it.
  private static final Path OWN = Path.of("src/test/resources/reference-models");

  /// Where a folder or file of the reference models is, if it is on this machine.
  static Path find(String name) {
    Path shared = SHARED.resolve(name);
    return Files.exists(shared) ? shared : OWN.resolve(name);
  }

  /// Skips the test where the model is absent.
  public static ReferenceModel of(String name) {
    Path folder = find(name).toAbsolutePath().normalize();
    assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: the reference model " + folder + " is not on this machine");
    return new ReferenceModel(folder);
  }

  public JsonNode expected() {
    try {
      return JsonMapper.builder().build().readTree(folder.resolve("reference.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<JsonNode> cases() {
    return expected().path("cases").valueStream().toList();
  }

  /// As it is guessed from the folder.
  public ModelDescription description(OnnxModels models) {
    return new FileModelLibrary(Path.of("unused"), models).describe(folder);
  }

  /// As it is guessed from one of its graphs.
  public ModelDescription description(OnnxModels models, String graph) {
    return new FileModelLibrary(Path.of("unused"), models).describe(folder.resolve(graph));
  }

  public LoadedModel load(OnnxModels models) {
    return models.load(description(models), Compute.STANDARD);
  }

  public static long[] longs(JsonNode array) {
    return array.valueStream().mapToLong(JsonNode::asLong).toArray();
  }

  public static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }
}
