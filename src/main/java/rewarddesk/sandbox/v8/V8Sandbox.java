package rewarddesk.sandbox.v8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.Run;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.process.Folders;

/// Runs programs in a few worker processes that stay warm. A worker that reached a limit of time or
/// memory, or has run many programs, is replaced by a new one when it is next needed.
final class V8Sandbox implements Sandbox {
  private static final Set<Language> KNOWN = EnumSet.of(Language.PYTHON, Language.JAVASCRIPT);
  private static final int RUNS_OF_A_WORKER = 500;

  private final List<String> command;
  private final Path folder;
  private final Semaphore free;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final List<WorkerProcess> busy = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @param command what starts a worker
  /// @param folder this sandbox's own, removed when it is closed
  /// @param workers how many programs may run at once; others wait
  V8Sandbox(List<String> command, Path folder, int workers) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.free = new Semaphore(workers);
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
      WorkerProcess worker = take();
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
    synchronized (idle) {
      idle.forEach(WorkerProcess::close);
      idle.clear();
      busy.forEach(WorkerProcess::close);
      busy.clear();
    }
    threads.close();
    Folders.delete(folder);
  }

  private WorkerProcess take() throws IOException, InterruptedException {
    synchronized (idle) {
      WorkerProcess waiting = idle.poll();
      if (waiting != null && !waiting.spent()) {
        busy.add(waiting);
        return waiting;
      }
      if (waiting != null) {
        waiting.close();
      }
    }
    WorkerProcess started = WorkerProcess.start(command, folder, threads);
    synchronized (idle) {
      busy.add(started);
    }
    return started;
  }

  private void giveBack(WorkerProcess worker) {
    boolean fit = !worker.spent() && worker.runs() < RUNS_OF_A_WORKER;
    synchronized (idle) {
      if (busy.remove(worker) && fit) {
        idle.push(worker);
        return;
      }
    }
    worker.close();
  }
}
