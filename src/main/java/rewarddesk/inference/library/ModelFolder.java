package rewarddesk.inference.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.inference.ModelException;

/// A model folder as it was downloaded or exported: its graphs (also in `onnx/` below), its
/// `config.json` and `tokenizer_config.json`. Only read.
final class ModelFolder {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String NESTED = "onnx";

  /// Best first: full precision before what is made from it.
  private static final List<String> GRAPHS =
      List.of(
          "model.onnx",
          "encoder_model.onnx",
          "model_fp16.onnx",
          "model_quantized.onnx",
          "model_q4.onnx");

  private final Path folder;
  private final Optional<String> chosen;

  private ModelFolder(Path folder, Optional<String> chosen) {
    this.folder = folder;
    this.chosen = chosen;
  }

  /// @param path a folder or an `.onnx` file
  /// @throws ModelException when there is neither
  static ModelFolder of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      return new ModelFolder(absolute, Optional.empty());
    }
    if (!Files.isRegularFile(absolute)) {
      throw fault("There is no folder and no file %s.".formatted(absolute));
    }
    if (!absolute.getFileName().toString().endsWith(".onnx")) {
      throw fault(
          "%s is no .onnx file. Name the model's folder, or export the model to ONNX first (see docs/models.md)."
              .formatted(absolute));
    }
    Path beside = absolute.resolveSibling("").toAbsolutePath();
    Path folder = beside.endsWith(NESTED) ? beside.resolveSibling("") : beside;
    return new ModelFolder(
        folder, Optional.of(folder.relativize(absolute).toString().replace('\\', '/')));
  }

  private static ModelException fault(String sentence) {
    return new ModelException(ModelException.Cause.PERMANENT, sentence);
  }

  Path path() {
    return folder;
  }

  String name() {
    return folder.getFileName() == null ? "model" : folder.getFileName().toString();
  }

  /// The graph that counts, relative to the folder.
  ///
  /// @throws ModelException when there is none
  String graph() {
    return chosen
        .or(() -> firstOf(GRAPHS))
        .or(this::anyGraph)
        .orElseThrow(
            () ->
                fault(
                    "There is no .onnx file in %s. Export the model to ONNX first (see docs/models.md)."
                        .formatted(folder)));
  }

  /// The decoder beside an encoder.
  Optional<String> decoder() {
    return firstOf(List.of("decoder_model.onnx"));
  }

  private Optional<String> firstOf(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name, NESTED + "/" + name))
        .filter(name -> Files.isRegularFile(folder.resolve(name)))
        .findFirst();
  }

  private Optional<String> anyGraph() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".onnx"))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The folder %s cannot be read.".formatted(folder), e);
    }
  }

  /// `config.json`; an empty object when there is none.
  ///
  /// @throws ModelException when it is damaged
  JsonNode config() {
    return json("config.json");
  }

  /// `tokenizer_config.json`; an empty object when there is none.
  JsonNode tokenizerConfig() {
    return json("tokenizer_config.json");
  }

  /// Whether the tokenizer's folder brings a chat template.
  boolean hasTemplate() {
    return Files.isRegularFile(folder.resolve("chat_template.jinja"))
        || tokenizerConfig().hasNonNull("chat_template");
  }

  private JsonNode json(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is damaged or cut short. Fetch the file again.".formatted(file),
          e);
    }
  }
}
