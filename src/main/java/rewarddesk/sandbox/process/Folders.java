package rewarddesk.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Folders that live as long as a run or a sandbox.
public final class Folders {
  private static final Duration LOST = Duration.ofDays(1);
  private static final System.Logger LOG = System.getLogger(Folders.class.getName());

  private Folders() {}

  /// Makes a temporary folder whose name says whose it is and which process made it.
  ///
  /// Folders of processes that were killed, and could not remove them, go with it when they are a
  /// day old; a younger one may belong to a process that cannot be seen from here.
  public static Path temporary(String owner) throws IOException {
    long pid = ProcessHandle.current().pid();
    Path made = Files.createTempDirectory("rewarddesk-" + owner + "-" + pid + "-");
    removeLost(made.resolveSibling(""), owner);
    return made;
  }

  private static void removeLost(Path beside, String owner) {
    Pattern name = Pattern.compile("rewarddesk-" + Pattern.quote(owner) + "-(\\d{1,10})-\\d+");
    try (Stream<Path> all = Files.list(beside)) {
      for (Path folder : all.toList()) {
        Matcher matcher = name.matcher(String.valueOf(folder.getFileName()));
        if (matcher.matches()
            && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()
            && Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(LOST))) {
          delete(folder);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Folders left by a killed process stay", e);
    }
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
