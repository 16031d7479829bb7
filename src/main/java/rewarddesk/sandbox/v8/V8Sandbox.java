package rewarddesk.sandbox.v8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.Run;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.process.Folders;

/// Runs programs in a few worker processes that stay warm. A worker that reached a limit of time or
/// memory, or has run many programs, is replaced by a new one when it is next needed; one that has
/// nothing to do for minutes is ended, because it holds some 300 MB.
///
/// The most memory of a program is fixed when its worker starts, in steps of 64 MiB: a run with
/// another limit gets another worker.
final class V8Sandbox implements Sandbox {
  private static final Set<Language> KNOWN = EnumSet.of(Language.PYTHON, Language.JAVASCRIPT);
  private static final int RUNS_OF_A_WORKER = 500;
  private static final Duration REST = Duration.ofMinutes(2);

  /// The interpreter of Python itself takes a part of the first step.
  private static final int STEP_MIB = 64;

  private static final int MOST_MIB = 4096;

  private final List<String> command;
  private final Path folder;
  private final Semaphore free;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final List<WorkerProcess> busy = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("v8-rest").factory());

  /// @param command what starts a worker
  /// @param folder this sandbox's own, removed when it is closed
  /// @param workers how many programs may run at once; others wait
  V8Sandbox(List<String> command, Path folder, int workers) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.free = new Semaphore(workers);
    long seconds = REST.toSeconds();
    var _ = clock.scheduleWithFixedDelay(this::endRested, seconds, seconds, TimeUnit.SECONDS);
  }

  @Override
  public String name() {
    return "V8";
  }

  @Override
  public boolean runs(Language language) {
    return KNOWN.contains(language);
  }

  @Override
  public String without(Language language) {
    return "V8 runs Python and JavaScript only; for %s install bubblewrap, which Linux has."
        .formatted(language.title());
  }

  @Override
  public Run run(Program program, Limits limits) throws InterruptedException {
    free.acquire();
    try {
      WorkerProcess worker = take(mebibytes(limits));
      try {
        long started = System.nanoTime();
        Outcome outcome = worker.run(program, limits);
        return new Run(outcome, name(), Duration.ofNanos(System.nanoTime() - started));
      } finally {
        giveBack(worker);
      }
    } catch (IOException e) {
      String why = "The V8 sandbox did not start: " + e.getMessage() + ".";
      return new Run(new Outcome.NotRun(why), "", Duration.ZERO);
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (idle) {
      idle.forEach(WorkerProcess::close);
      idle.clear();
      busy.forEach(WorkerProcess::close);
      busy.clear();
    }
    threads.close();
    Folders.delete(folder);
  }

  private static int mebibytes(Limits limits) {
    long steps = Math.ceilDiv(limits.memoryBytes() >> 20, STEP_MIB);
    return Math.toIntExact(Math.clamp(steps * STEP_MIB, STEP_MIB, MOST_MIB));
  }

  private WorkerProcess take(int mebibytes) throws IOException, InterruptedException {
    synchronized (idle) {
      for (WorkerProcess waiting : List.copyOf(idle)) {
        if (waiting.spent()) {
          idle.remove(waiting);
          waiting.close();
        }
      }
      Optional<WorkerProcess> fitting =
          idle.stream().filter(waiting -> waiting.mebibytes() == mebibytes).findFirst();
      if (fitting.isPresent()) {
        idle.remove(fitting.get());
        busy.add(fitting.get());
        return fitting.get();
      }
      if (!idle.isEmpty()) {
        idle.removeLast().close();
      }
    }
    WorkerProcess started = WorkerProcess.start(command, folder, mebibytes, threads);
    synchronized (idle) {
      busy.add(started);
    }
    return started;
  }

  private void endRested() {
    synchronized (idle) {
      for (WorkerProcess waiting : List.copyOf(idle)) {
        if (waiting.restsLongerThan(REST)) {
          idle.remove(waiting);
          waiting.close();
        }
      }
    }
  }

  private void giveBack(WorkerProcess worker) {
    boolean fit = !worker.spent() && worker.runs() < RUNS_OF_A_WORKER;
    synchronized (idle) {
      if (busy.remove(worker) && fit) {
        worker.rest();
        idle.push(worker);
        return;
      }
    }
    worker.close();
  }
}
