package rewarddesk.inference.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rewarddesk.inference.ModelException;

/// SHA-256 of a model's weights: of its graphs and of the files with external weights beside them.
/// A digest is remembered until a file's size or time changes. Safe for any thread.
public final class WeightDigests {
  private static final int BUFFER = 1 << 20;

  private final Map<List<Stamp>, String> known = new ConcurrentHashMap<>();

  private record Stamp(Path file, long size, long modified) {}

  /// Reads about a gigabyte a second, once.
  ///
  /// @return in hexadecimal
  /// @throws ModelException when a file cannot be read
  public String of(ModelDescription description) {
    try {
      List<Stamp> stamps = stamps(description);
      String digest = known.get(stamps);
      if (digest == null) {
        digest = digest(stamps);
        known.put(stamps, digest);
      }
      return digest;
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The weights in %s cannot be read.".formatted(description.folder()),
          e);
    }
  }

  /// Names, sizes and times of a model's weights, as text: another one means other weights.
  ///
  /// @throws IOException when they are not there
  public static String stamp(ModelDescription description) throws IOException {
    return stamps(description).toString();
  }

  private static List<Stamp> stamps(ModelDescription description) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (Path file : files(description)) {
      stamps.add(new Stamp(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
    }
    return List.copyOf(stamps);
  }

  /// The graphs of a model and the files with external weights beside them.
  static List<Path> files(ModelDescription description) throws IOException {
    List<Path> graphs =
        Stream.concat(Stream.of(description.graphFile()), description.decoderFile().stream())
            .toList();
    Path folder = description.graphFile().resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> graphs.stream().anyMatch(graph -> belongs(file, graph)))
          .sorted()
          .toList();
    }
  }

  /// Exporters call external weights `model.onnx_data` or `model.onnx.data`.
  private static boolean belongs(Path file, Path graph) {
    String name = file.getFileName().toString();
    String graphName = graph.getFileName().toString();
    return name.equals(graphName)
        || name.startsWith(graphName + "_data")
        || name.startsWith(graphName + ".data");
  }

  private static String digest(List<Stamp> stamps) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER];
    for (Stamp stamp : stamps) {
      try (InputStream in = Files.newInputStream(stamp.file())) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sha256.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
