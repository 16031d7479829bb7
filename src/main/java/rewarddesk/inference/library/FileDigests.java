package rewarddesk.inference.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rewarddesk.files.Sha256;

/// SHA-256 of files, remembered until a file's size or time changes. Safe for any thread.
final class FileDigests {
  private final Map<List<Stamp>, String> known = new ConcurrentHashMap<>();

  private record Stamp(Path file, long size, long modified) {}

  /// Of files one after another, as if they were one.
  ///
  /// @return in hexadecimal
  /// @throws IOException when one of them cannot be read
  String of(List<Path> files) throws IOException {
    List<Stamp> stamps = stamps(files);
    String digest = known.get(stamps);
    if (digest == null) {
      digest = Sha256.of(files);
      known.put(stamps, digest);
    }
    return digest;
  }

  /// Names, sizes and times of files, as text: another one means other contents.
  ///
  /// @throws IOException when one of them is not there
  static String stamp(List<Path> files) throws IOException {
    return stamps(files).toString();
  }

  private static List<Stamp> stamps(List<Path> files) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (Path file : files) {
      stamps.add(new Stamp(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
    }
    return List.copyOf(stamps);
  }
}
