package rewarddesk.inference.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which files of a repository the program reads.
final class NeededFiles {
  /// Best first: full precision before what is made from it.
  private static final List<String> GRAPHS =
      List.of("model.onnx", "model_fp16.onnx", "model_quantized.onnx", "model_q4.onnx");

  private static final String ENCODER = "encoder_model.onnx";
  private static final String DECODER = "decoder_model.onnx";
  private static final String TOKENIZER = "tokenizer.json";
  private static final List<String> BESIDE =
      List.of(
          TOKENIZER,
          "config.json",
          "tokenizer_config.json",
          "generation_config.json",
          "chat_template.jinja",
          "special_tokens_map.json");

  private final HubAddress address;
  private final List<HubFile> files;

  private NeededFiles(HubAddress address, List<HubFile> files) {
    this.address = address;
    this.files = files;
  }

  /// @throws rewarddesk.inference.ModelException when something is missing, with what to do
  static List<HubFile> of(HubAddress address, List<HubFile> files) {
    return new NeededFiles(address, files).needed();
  }

  private List<HubFile> needed() {
    if (find(TOKENIZER).isEmpty()) {
      throw HubFaults.refused(
          ("%s has no tokenizer.json, so its texts cannot be cut as it was trained. Save one with"
                  + " transformers and add the folder yourself.")
              .formatted(address.repository()));
    }
    List<HubFile> needed = new ArrayList<>();
    for (HubFile graph : graphs()) {
      needed.add(graph);
      files.stream().filter(file -> isDataOf(file, graph)).forEach(needed::add);
    }
    BESIDE.forEach(name -> find(name).ifPresent(needed::add));
    return needed;
  }

  private List<HubFile> graphs() {
    if (address.file().isPresent()) {
      String wanted = address.file().get();
      return List.of(
          find(wanted)
              .orElseThrow(
                  () ->
                      HubFaults.refused(
                          "%s has no file %s.".formatted(address.repository(), wanted))));
    }
    Optional<HubFile> encoder = anywhere(ENCODER);
    Optional<HubFile> decoder = anywhere(DECODER);
    if (encoder.isPresent() && decoder.isPresent()) {
      return List.of(encoder.get(), decoder.get());
    }
    return List.of(
        GRAPHS.stream()
            .flatMap(name -> anywhere(name).stream())
            .findFirst()
            .or(() -> files.stream().filter(file -> isGraph(file.path())).findFirst())
            .orElseThrow(
                () ->
                    HubFaults.refused(
                        ("%s has no .onnx file. Export the model to ONNX (docs/models.md shows how)"
                                + " and add the folder.")
                            .formatted(address.repository()))));
  }

  private static boolean isGraph(String path) {
    return path.endsWith(".onnx") && (path.indexOf('/') < 0 || path.startsWith("onnx/"));
  }

  private Optional<HubFile> anywhere(String name) {
    return Stream.of(name, "onnx/" + name).flatMap(path -> find(path).stream()).findFirst();
  }

  private Optional<HubFile> find(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  private static boolean isDataOf(HubFile file, HubFile graph) {
    return file.path().startsWith(graph.path() + "_data")
        || file.path().startsWith(graph.path() + ".data");
  }
}
