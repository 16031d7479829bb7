package rewarddesk.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Verdict;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;

/// The workers of one run: each takes the next item, judges it and hands the judgment over. Only as
/// many items are in memory as there are workers and places in the queue.
final class JudgingWorkers {
  private static final int QUEUE_PLACES = 256;

  private final Project project;
  private final RewardSystem system;
  private final long[] ordinals;
  private final PauseGate gate;
  private final InstantSource clock;
  private final AtomicInteger next = new AtomicInteger();
  private final BlockingQueue<Judgment> results = new ArrayBlockingQueue<>(QUEUE_PLACES);
  private final AtomicReference<@Nullable Throwable> stopper = new AtomicReference<>();
  private final ExecutorService executor;

  /// A worker whose judge cannot work at all stops the others, so they must have been started.
  private final CountDownLatch allThere = new CountDownLatch(1);

  JudgingWorkers(
      Project project, RewardSystem system, long[] ordinals, PauseGate gate, InstantSource clock) {
    this.project = project;
    this.system = system;
    this.ordinals = ordinals;
    this.gate = gate;
    this.clock = clock;
    int count = Math.clamp(system.concurrency(), 1, Math.max(1, ordinals.length));
    this.executor = executor(system.kind(), count);
    for (int i = 0; i < count; i++) {
      executor.execute(this::work);
    }
    executor.shutdown();
    allThere.countDown();
  }

  /// Judges that write text wait for a server, the others compute.
  private static ExecutorService executor(RewardSystemKind kind, int count) {
    return kind == RewardSystemKind.GENERATIVE
        ? Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("judging-", 1).factory())
        : Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("judging-", 1).factory());
  }

  /// The next finished judgment, or null when none came in time.
  @Nullable Judgment poll(Duration patience) throws InterruptedException {
    return results.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Everything finished that nobody has taken, up to a number.
  void drainTo(List<Judgment> target, int most) {
    results.drainTo(target, most);
  }

  /// Whether all workers have gone and everything they finished was taken.
  boolean finished() {
    return executor.isTerminated() && results.isEmpty();
  }

  /// Takes no new item and interrupts the calls in flight. What is finished can still be taken.
  void stop() {
    gate.close();
    executor.shutdownNow();
  }

  /// Stops, throws away what nobody has taken and waits until every worker has gone, so that the
  /// judge can be closed.
  void end() {
    stop();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      results.clear();
      try {
        executor.awaitTermination(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Why the judge cannot work at all, if it said so.
  Optional<String> unavailable() {
    return stopper.get() instanceof JudgeUnavailableException e
        ? Optional.of(String.valueOf(e.getMessage()))
        : Optional.empty();
  }

  /// Throws what stopped the workers, unless it was the judge being unavailable.
  void rethrowFailure() {
    switch (stopper.get()) {
      case null -> {}
      case JudgeUnavailableException ignored -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private void work() {
    try {
      allThere.await();
      while (gate.pass()) {
        int index = next.getAndIncrement();
        if (index >= ordinals.length) {
          return;
        }
        handOver(judge(item(ordinals[index]).comparison()));
      }
    } catch (InterruptedException e) {
      // When the run was cancelled the item stays unjudged and comes again in the next run.
      fail(new IllegalStateException("a judge stopped although nobody had cancelled the run", e));
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  /// Stops everything; what goes wrong after that is a consequence of the interrupts.
  private void fail(Throwable cause) {
    if (!gate.isClosed()) {
      stopper.compareAndSet(null, cause);
      stop();
    }
  }

  private Item item(long ordinal) {
    return project
        .comparisons()
        .at(ordinal)
        .orElseThrow(() -> new IllegalStateException("item " + ordinal + " is not in the project"));
  }

  /// A judge must not throw on an item. When one does, that too is a result: never lost, never a
  /// number.
  private Judgment judge(Comparison comparison) throws InterruptedException {
    long started = System.nanoTime();
    try {
      return system.judge(comparison);
    } catch (JudgeUnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return failed(comparison, e, Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private Judgment failed(Comparison comparison, Throwable cause, Duration duration) {
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    String reason =
        message == null || message.isBlank()
            ? "The judge broke off: " + kind
            : "The judge broke off: " + message + " (" + kind + ")";
    return new Judgment(
        comparison.id(),
        system.id(),
        system.kind(),
        new Verdict.Failed(reason),
        Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("unknown"),
        duration,
        clock.instant());
  }

  /// A finished judgment is kept even when the run is cancelled at that moment: the run takes
  /// judgments until the last worker has gone, so waiting here ends.
  private void handOver(Judgment judgment) {
    boolean interrupted = false;
    while (true) {
      try {
        results.put(judgment);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
