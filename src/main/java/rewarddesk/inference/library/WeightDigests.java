package rewarddesk.inference.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rewarddesk.inference.ModelException;

/// SHA-256 of a model's weights: of its graphs and of the files with external weights beside them.
/// A digest is remembered until a file's size or time changes. Safe for any thread.
public final class WeightDigests {
  private final FileDigests digests = new FileDigests();

  /// Reads about a gigabyte a second, once.
  ///
  /// @return in hexadecimal
  /// @throws ModelException when a graph is missing or a file cannot be read
  public String of(ModelDescription description) {
    graphs(description)
        .filter(graph -> !Files.isRegularFile(graph))
        .forEach(WeightDigests::missing);
    try {
      return digests.of(files(description));
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The weights in %s cannot be read.".formatted(description.folder()),
          e);
    }
  }

  /// The graphs of a model and the files with external weights beside them.
  static List<Path> files(ModelDescription description) throws IOException {
    List<Path> graphs = graphs(description).toList();
    Path folder = description.graphFile().resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> graphs.stream().anyMatch(graph -> belongs(file, graph)))
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> graphs(ModelDescription description) {
    return Stream.concat(Stream.of(description.graphFile()), description.decoderFile().stream());
  }

  private static void missing(Path graph) {
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "There is no %s. Export the model to ONNX, or name the right file.".formatted(graph));
  }

  /// Exporters call external weights `model.onnx_data` or `model.onnx.data`.
  private static boolean belongs(Path file, Path graph) {
    String name = file.getFileName().toString();
    String graphName = graph.getFileName().toString();
    return name.equals(graphName)
        || name.startsWith(graphName + "_data")
        || name.startsWith(graphName + ".data");
  }
}
