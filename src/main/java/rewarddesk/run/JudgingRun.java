package rewarddesk.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Judgment;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystem;

/// Judges what a reward system has not judged yet. One run is used once.
///
/// The results are committed as they arrive, in batches of at most a tenth of a second; a killed
/// run loses at most the calls in flight and one such batch. An item on which the judge throws gets
/// a judgment that says it failed, and the run goes on.
public final class JudgingRun {
  private static final Duration BATCH_AGE = Duration.ofMillis(100);
  private static final int BATCH_SIZE = 64;
  private static final Duration BETWEEN_TALLIES = Duration.ofMillis(250);

  private final Project project;
  private final RewardSystem system;
  private final long limit;
  private final boolean retryFailed;
  private final InstantSource clock;
  private final PauseGate gate;
  private final AtomicBoolean used = new AtomicBoolean();
  private volatile boolean cancelled;
  private volatile @Nullable JudgingWorkers workers;

  /// @param limit most items to judge, or −1 for all
  /// @param retryFailed whether items whose latest judgment failed are judged again
  public JudgingRun(Project project, RewardSystem system, long limit, boolean retryFailed) {
    this(project, system, limit, retryFailed, InstantSource.system(), System::nanoTime);
  }

  JudgingRun(
      Project project,
      RewardSystem system,
      long limit,
      boolean retryFailed,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.project = project;
    this.system = system;
    this.limit = limit;
    this.retryFailed = retryFailed;
    this.clock = clock;
    this.gate = new PauseGate(nanoTime);
  }

  /// Runs to the end on the calling thread, with workers beside it. Interrupting the calling thread
  /// cancels the run; the thread is still interrupted when this returns.
  ///
  /// @param progress hears the tally at the start, a few times a second and at the end, always on
  ///   the calling thread; it counts what is committed
  /// @return the final tally
  /// @throws rewarddesk.project.ProjectException when the project cannot be read or written
  public RunTally run(Consumer<RunTally> progress) {
    if (!used.compareAndSet(false, true)) {
      throw new IllegalStateException("this run was used already; make a new one");
    }
    long[] ordinals = toDo();
    Scorecard scores = new Scorecard(system.id(), ordinals.length);
    gate.start();
    progress.accept(tally(scores, stateNow()));
    JudgingWorkers team = new JudgingWorkers(project, system, ordinals, gate, clock);
    workers = team;
    if (cancelled) {
      team.stop();
    }
    try {
      collect(team, scores, progress);
    } finally {
      team.end();
    }
    team.rethrowFailure();
    RunTally last = lastTally(team, scores);
    progress.accept(last);
    return last;
  }

  /// Holds new calls back; calls in flight finish. Any thread.
  public void pause() {
    gate.pause();
  }

  public void resume() {
    gate.resume();
  }

  /// Ends the run soon, interrupting the calls in flight; what is finished stays. Any thread.
  public void cancel() {
    cancelled = true;
    JudgingWorkers team = workers;
    if (team == null) {
      gate.close();
    } else {
      team.stop();
    }
  }

  private long[] toDo() {
    long[] missing =
        project.judgments().missing(system.id(), system.version(), digests(), retryFailed);
    return limit < 0 || limit >= missing.length ? missing : Arrays.copyOf(missing, (int) limit);
  }

  /// An interrupt is heard when the run waits for judgments.
  private Map<String, String> digests() {
    try {
      return system.modelDigests();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  private void collect(JudgingWorkers team, Scorecard scores, Consumer<RunTally> progress) {
    boolean interrupted = false;
    long told = System.nanoTime();
    RunTally.State toldState = stateNow();
    while (!team.finished()) {
      try {
        commit(nextBatch(team), scores);
      } catch (InterruptedException e) {
        interrupted = true;
        cancel();
      }
      RunTally.State state = stateNow();
      if (state != toldState || System.nanoTime() - told >= BETWEEN_TALLIES.toNanos()) {
        told = System.nanoTime();
        toldState = state;
        progress.accept(tally(scores, state));
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// What arrives within the age of a batch after its first judgment. An interrupt is only heard
  /// while the batch is empty or after it is returned, so no judgment is dropped.
  private static List<Judgment> nextBatch(JudgingWorkers team) throws InterruptedException {
    List<Judgment> batch = new ArrayList<>();
    Judgment first = team.poll(BATCH_AGE);
    long until = System.nanoTime() + BATCH_AGE.toNanos();
    for (Judgment judgment = first; judgment != null; ) {
      batch.add(judgment);
      team.drainTo(batch, BATCH_SIZE - batch.size());
      long left = until - System.nanoTime();
      if (left <= 0 || batch.size() >= BATCH_SIZE) {
        break;
      }
      judgment = pollQuietly(team, Duration.ofNanos(left));
    }
    return batch;
  }

  private static @Nullable Judgment pollQuietly(JudgingWorkers team, Duration patience) {
    try {
      return team.poll(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /// The interrupt flag is put aside while writing: a commit is never cut short.
  private void commit(List<Judgment> batch, Scorecard scores) throws InterruptedException {
    boolean interrupted = Thread.interrupted();
    if (!batch.isEmpty()) {
      project.judgments().addAll(batch);
      scores.addAll(batch);
    }
    if (interrupted) {
      throw new InterruptedException();
    }
  }

  private RunTally.State stateNow() {
    return gate.isPaused() ? RunTally.State.PAUSED : RunTally.State.RUNNING;
  }

  private RunTally tally(Scorecard scores, RunTally.State state) {
    return scores.tally(gate.elapsed(), state, Optional.empty());
  }

  private RunTally lastTally(JudgingWorkers team, Scorecard scores) {
    Optional<String> unavailable = team.unavailable();
    RunTally soFar = tally(scores, RunTally.State.DONE);
    if (unavailable.isPresent()) {
      return scores.tally(soFar.elapsed(), RunTally.State.UNAVAILABLE, unavailable);
    }
    return cancelled && soFar.done() < soFar.total()
        ? tally(scores, RunTally.State.CANCELLED)
        : soFar;
  }
}
