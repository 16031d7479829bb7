package rewarddesk.sandbox.v8;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.process.Folders;
import rewarddesk.sandbox.process.ProcessTree;

/// Finds out whether V8 runs here.
public final class V8 {

  private V8() {}

  /// Whether programs can be run in V8 here. Takes about a second, because it unpacks the engine,
  /// starts a worker and runs a Python program.
  ///
  /// @param workers how many programs may run at once; each worker holds about 300 MB
  /// @throws InterruptedException when the waiting thread is interrupted
  public static Availability probe(int workers) throws InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      return new Availability.Missing("V8 needs the command " + java + ", which is not there.");
    }
    if (!ProcessTree.canMeasureMemory()) {
      return new Availability.Missing(
          "V8 is not used, because this system does not tell how much memory a process holds.");
    }
    try {
      Path folder = Folders.temporary("v8");
      if (!unpack(folder)) {
        Folders.delete(folder);
        return new Availability.Missing("V8 is not part of RewardDesk on this system yet.");
      }
      return tried(new V8Sandbox(command(java, folder), folder, workers));
    } catch (IOException | UncheckedIOException | JavetException e) {
      return new Availability.Missing("V8 could not be unpacked: " + e.getMessage() + ".");
    }
  }

  private static Availability tried(V8Sandbox sandbox) throws InterruptedException {
    Program program = new Program(Language.PYTHON, "print(input())", "ready");
    Outcome outcome;
    try {
      outcome = sandbox.run(program, Limits.standard()).outcome();
    } catch (InterruptedException stopped) {
      sandbox.close();
      throw stopped;
    }
    if (outcome.equals(new Outcome.Finished(0, "ready\n", ""))) {
      return new Availability.Ready(sandbox);
    }
    sandbox.close();
    return new Availability.Missing("V8 is here and does not run (%s).".formatted(outcome));
  }

  private static List<String> command(Path java, Path folder) {
    return List.of(
        java.toString(),
        "-Xss16m",
        "-Xmx160m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("engine-crash.log"),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        V8Worker.class.getName(),
        folder.toString());
  }

  /// This program and the engine's classes, and nothing else of the class path.
  private static String classPath() {
    return Stream.of(V8Worker.class, JavetLibLoader.class)
        .map(part -> part.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Whether there is a library for this system; it is 40 MB.
  private static boolean unpack(Path folder) throws IOException, JavetException {
    JavetLibLoader loader = new JavetLibLoader(JSRuntimeType.V8);
    Optional<InputStream> packed =
        Optional.ofNullable(V8.class.getResourceAsStream(loader.getResourceFileName()));
    if (packed.isEmpty()) {
      return false;
    }
    try (InputStream in = packed.get()) {
      Files.copy(in, folder.resolve(loader.getLibFileName()));
    }
    return true;
  }
}
