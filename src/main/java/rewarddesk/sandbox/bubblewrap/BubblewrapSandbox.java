package rewarddesk.sandbox.bubblewrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.Run;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.process.Folders;

/// Runs each program in namespaces of its own.
///
/// A few threads of ours start and watch the processes: the kernel ends a program when the thread
/// that started it ends, which is wanted when this program dies and must not happen before.
final class BubblewrapSandbox implements Sandbox {
  private static final String EVERYONE_READS = "rwxr-xr-x";

  private final Path bwrap;
  private final boolean asNobody;
  private final Languages languages;
  private final Path folder;
  private final Path filter;
  private final ExecutorService lanes;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

  /// @param lanes how many programs may run at once; others wait
  /// @throws UncheckedIOException when no temporary folder can be made
  BubblewrapSandbox(
      Path bwrap, boolean asNobody, Map<Language, Interpreter> interpreters, int lanes) {
    this.bwrap = bwrap;
    this.asNobody = asNobody;
    this.languages = new Languages(interpreters, this::run);
    this.lanes =
        Executors.newFixedThreadPool(
            lanes, Thread.ofPlatform().daemon().name("bubblewrap-", 0).factory());
    try {
      this.folder = Folders.temporary("bwrap");
      open(folder);
      this.filter = Files.write(folder.resolve("filter"), SystemCallFilter.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Why no program can be run here; empty when one can.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted
  Optional<String> tryOut() throws InterruptedException {
    return languages.tryOut();
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public boolean runs(Language language) {
    return languages.find(language).isPresent();
  }

  @Override
  public String without(Language language) {
    return languages.without(language);
  }

  @Override
  public Run run(Program program, Limits limits) throws InterruptedException {
    languages.tryOut(program.language());
    Optional<Interpreter> interpreter = languages.find(program.language());
    return interpreter.isPresent()
        ? run(interpreter.get(), program, limits)
        : new Run(new Outcome.NotRun(without(program.language())), "", Duration.ZERO);
  }

  private Run run(Interpreter interpreter, Program program, Limits limits)
      throws InterruptedException {
    Future<Run> run = lanes.submit(() -> runHere(interpreter, program, limits));
    try {
      return run.get();
    } catch (ExecutionException e) {
      String why = "The program could not be started: " + e.getCause();
      return new Run(new Outcome.NotRun(why), "", Duration.ZERO);
    } finally {
      run.cancel(true);
    }
  }

  @Override
  public void close() {
    lanes.shutdownNow();
    lanes.close();
    readers.close();
    Folders.delete(folder);
  }

  private Run runHere(Interpreter interpreter, Program program, Limits limits)
      throws IOException, InterruptedException {
    Path files = Files.createTempDirectory(folder, "run");
    try {
      open(files);
      write(files.resolve(interpreter.recipe().file()), program.source());
      write(files.resolve("input"), program.input());
      var command = new CommandLine(asNobody, bwrap, interpreter);
      ProcessBuilder builder = new ProcessBuilder(command.forRun(files, limits));
      builder.environment().clear();
      builder.directory(folder.toFile()).redirectInput(filter.toFile());
      return new WatchedRun(builder.start(), limits, readers).finish(name());
    } finally {
      Folders.delete(files);
    }
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(EVERYONE_READS));
  }

  /// Unpaired surrogates become question marks, as in every encoder of Java.
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    open(file);
  }
}
