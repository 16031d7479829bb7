package rewarddesk.sandbox.bubblewrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.process.ProcessTree;

/// Finds bubblewrap and tries it out.
public final class Bubblewrap {
  private static final String GET_IT =
      "Install it with your package manager (Debian and Ubuntu: apt install bubblewrap) and start"
          + " RewardDesk again.";

  private Bubblewrap() {}

  /// Whether programs can be run with bubblewrap here. Takes a few hundredths of a second, because
  /// it runs programs.
  ///
  /// @param lanes how many programs may run at once
  /// @throws InterruptedException when the waiting thread is interrupted
  public static Availability probe(int lanes) throws InterruptedException {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return new Availability.Missing("bubblewrap exists on Linux only.");
    }
    if (!SystemCallFilter.fitsThisMachine()) {
      return new Availability.Missing("bubblewrap is used on x86-64 processors only.");
    }
    Optional<Path> bwrap = found("bwrap");
    if (bwrap.isEmpty()) {
      return new Availability.Missing("bubblewrap is not installed. " + GET_IT);
    }
    if (found("prlimit").isEmpty() || found("setpriv").isEmpty() || found("sh").isEmpty()) {
      return new Availability.Missing(
          "bubblewrap needs the commands prlimit, setpriv and sh in /usr/bin (package"
              + " util-linux).");
    }
    if (!ProcessTree.canMeasureMemory()) {
      return new Availability.Missing(
          "bubblewrap is not used, because the memory of a process cannot be read in /proc.");
    }
    return tried(bwrap.get(), lanes);
  }

  private static Availability tried(Path bwrap, int lanes) throws InterruptedException {
    Map<Language, Interpreter> interpreters = Interpreter.installed();
    if (interpreters.isEmpty()) {
      return new Availability.Missing("bubblewrap found no programming language below /usr.");
    }
    BubblewrapSandbox sandbox;
    try {
      sandbox = new BubblewrapSandbox(bwrap, isRoot(), interpreters, lanes);
    } catch (IOException | UncheckedIOException e) {
      return new Availability.Missing("bubblewrap has no temporary folder: " + e.getMessage());
    }
    Optional<String> problem;
    try {
      problem = sandbox.tryOut();
    } catch (InterruptedException stopped) {
      sandbox.close();
      throw stopped;
    }
    if (problem.isPresent()) {
      sandbox.close();
      return new Availability.Missing(
          ("bubblewrap is installed and cannot run programs here (%s). Ubuntu 24.04 forbids user"
                  + " namespaces until its AppArmor profile bwrap-userns-restrict is loaded.")
              .formatted(problem.get()));
    }
    return new Availability.Ready(sandbox);
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  private static Optional<Path> found(String command) {
    return List.of("/usr/bin", "/usr/local/bin").stream()
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
