package rewarddesk.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that live as long as a run or a sandbox.
public final class Folders {
  private Folders() {}

  /// Makes a temporary folder whose name says whose it is and which process made it.
  public static Path temporary(String owner) throws IOException {
    long pid = ProcessHandle.current().pid();
    return Files.createTempDirectory("rewarddesk-" + owner + "-" + pid + "-");
  }

  /// Removes a folder and what is in it; links are removed, never followed.
  ///
  /// @throws UncheckedIOException when something stays behind
  public static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
