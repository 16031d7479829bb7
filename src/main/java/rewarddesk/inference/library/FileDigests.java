package rewarddesk.inference.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import rewarddesk.files.Sha256;

/// SHA-256 of files, read once for as long as their sizes and times stay: whoever asks meanwhile
/// waits for the one who reads. Safe for any thread.
final class FileDigests {
  private final Map<List<Stamp>, FutureTask<String>> known = new ConcurrentHashMap<>();

  private record Stamp(Path file, long size, long modified) {}

  /// Of files one after another, as if they were one.
  ///
  /// @return in hexadecimal
  /// @throws IOException when one of them cannot be read; the next call tries again
  String of(List<Path> files) throws IOException {
    List<Stamp> stamps = stamps(files);
    FutureTask<String> digest =
        known.computeIfAbsent(stamps, _ -> new FutureTask<>(() -> Sha256.of(files)));
    digest.run(); // does nothing when somebody else has begun
    return read(stamps, digest);
  }

  /// Reading is not ended by an interruption, so waiting for it is not either.
  private String read(List<Stamp> stamps, FutureTask<String> digest) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return digest.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      known.remove(stamps, digest);
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
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
