package rewarddesk.sandbox.v8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.process.Folders;
import rewarddesk.sandbox.process.ProcessTree;

/// One worker, seen from here: it is asked to run a program, watched meanwhile, and killed when it
/// does not keep a limit. Used by one thread at a time.
final class WorkerProcess implements AutoCloseable {
  private static final int POLL_MILLIS = 50;
  private static final Duration START = Duration.ofSeconds(30);

  /// What a worker may take beyond its limit before it is ended: it reports its own time-out, and
  /// its memory grows a little from run to run.
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final long SLACK_BYTES = 48L << 20;

  private final Path folder;
  private final Process process;
  private final ProcessTree tree;
  private final DataInputStream answers;
  private final DataOutputStream requests;
  private final Executor threads;
  private final int mebibytes;
  private long idleSince = System.nanoTime();
  private int runs;
  private boolean spent;

  private WorkerProcess(Path folder, Process process, int mebibytes, Executor threads) {
    this.mebibytes = mebibytes;
    this.folder = folder;
    this.process = process;
    this.threads = threads;
    this.tree = new ProcessTree(process.toHandle());
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /// Starts a worker in an empty folder with an empty environment and waits until it is ready.
  ///
  /// @param mebibytes the most memory its programs get, which cannot be changed later
  /// @throws IOException when it does not start
  /// @throws InterruptedException when the waiting thread is interrupted
  static WorkerProcess start(List<String> command, Path parent, int mebibytes, Executor threads)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(parent, "worker");
    List<String> words = new ArrayList<>(command);
    words.add(Integer.toString(mebibytes));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    WorkerProcess worker = new WorkerProcess(folder, builder.start(), mebibytes, threads);
    try {
      worker.awaitReady();
      return worker;
    } catch (IOException | InterruptedException e) {
      worker.close();
      throw e;
    }
  }

  /// Whether it has to be replaced before the next program.
  boolean spent() {
    return spent || !process.isAlive();
  }

  int runs() {
    return runs;
  }

  int mebibytes() {
    return mebibytes;
  }

  /// Says that it waits from now on.
  void rest() {
    idleSince = System.nanoTime();
  }

  boolean restsLongerThan(Duration time) {
    return since(idleSince).compareTo(time) > 0;
  }

  Outcome run(Program program, Limits limits) throws InterruptedException {
    runs++;
    long started = System.nanoTime();
    long memory = tree.residentBytes() + limits.memoryBytes() + SLACK_BYTES;
    Duration cpu = tree.rootCpu().plus(limits.cpu());
    CompletableFuture<Outcome> answer =
        CompletableFuture.supplyAsync(() -> ask(program, limits, started), threads);
    boolean answered = false;
    try {
      while (true) {
        try {
          Outcome outcome = answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
          answered = !(outcome instanceof Outcome.TimedOut);
          return outcome;
        } catch (TimeoutException running) {
          Optional<Outcome> reached = reached(limits, started, memory, cpu);
          if (reached.isPresent()) {
            return reached.get();
          }
        } catch (ExecutionException e) {
          return new Outcome.Crashed("The engine broke down while it ran the program.");
        }
      }
    } finally {
      if (!answered) {
        close();
      }
    }
  }

  /// Ends the worker and everything it started, and removes its folder.
  @Override
  public void close() {
    spent = true;
    tree.kill();
    process.onExit().join();
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
  }

  private Optional<Outcome> reached(Limits limits, long started, long memory, Duration cpu) {
    Duration took = since(started);
    boolean late = took.compareTo(limits.wall().plus(GRACE)) > 0;
    if (late || tree.rootCpu().compareTo(cpu) > 0) {
      return Optional.of(new Outcome.TimedOut(took));
    }
    return tree.residentBytes() > memory
        ? Optional.of(new Outcome.OutOfMemory())
        : Optional.empty();
  }

  private Outcome ask(Program program, Limits limits, long started) {
    try {
      int wall = Math.toIntExact(limits.wall().toMillis());
      Wire.write(requests, new Wire.Request(program, wall, limits.outputBytes()));
      int largest = Math.toIntExact(Math.min(4L * limits.outputBytes() + 65_536, 1 << 30));
      return Wire.readOutcome(answers, largest, started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::firstByte, threads);
    try {
      if (first.get(START.toSeconds(), TimeUnit.SECONDS) != V8Worker.READY) {
        throw new IOException("the worker ended while it started");
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("the worker did not start", e);
    }
  }

  private int firstByte() {
    try {
      return answers.read();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
