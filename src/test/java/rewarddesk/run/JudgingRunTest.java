package rewarddesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Judgment;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.ProjectException;
import rewarddesk.reward.JudgeUnavailableException;

@Timeout(30)
class JudgingRunTest {
  private static final Verdict.MachineVerdict A = new Verdict.Prefers(Slot.A);
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong nanos = new AtomicLong();

  @TempDir Path folder;

  private final List<WatchedProject> open = new ArrayList<>();

  private WatchedProject project(int items) {
    WatchedProject project = WatchedProject.create(folder, items);
    open.add(project);
    return project;
  }

  @AfterEach
  void stop() {
    background.shutdownNow();
    open.forEach(WatchedProject::close);
  }

  private static ScriptedSystem cpu(int concurrency, ScriptedSystem.Script script) {
    return new ScriptedSystem(RewardSystemKind.RULE, concurrency, script);
  }

  private static ScriptedSystem network(int concurrency, ScriptedSystem.Script script) {
    return new ScriptedSystem(RewardSystemKind.GENERATIVE, concurrency, script);
  }

  private JudgingRun run(WatchedProject project, ScriptedSystem system) {
    return new JudgingRun(
        project, system, -1, false, InstantSource.fixed(Instant.EPOCH), nanos::get);
  }

  private CompletableFuture<RunTally> inBackground(JudgingRun run) {
    return CompletableFuture.supplyAsync(() -> run.run(tally -> {}), background);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  @Test
  void judgesEverythingAndCountsEachVerdict() {
    WatchedProject project = project(10);
    List<RunTally> heard = new ArrayList<>();
    ScriptedSystem system =
        cpu(
            2,
            comparison ->
                switch (number(comparison.id())) {
                  case 1, 2, 3 -> A;
                  case 4, 5 -> new Verdict.Prefers(Slot.B);
                  case 6, 7, 8 -> new Verdict.Tie();
                  case 9 -> new Verdict.Unparsed("hm");
                  default -> new Verdict.Failed("no reply");
                });

    RunTally tally = run(project, system).run(heard::add);

    RunTally expected =
        new RunTally(
            "scripted",
            10,
            10,
            3,
            2,
            3,
            1,
            1,
            Conduct.NONE,
            Duration.ZERO,
            RunTally.State.DONE,
            Optional.empty());
    assertThat(tally).isEqualTo(expected);
    assertThat(project.stored())
        .extracting(Judgment::comparisonId)
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(heard.getFirst().state()).isEqualTo(RunTally.State.RUNNING);
    assertThat(heard.getFirst().total()).isEqualTo(10);
    assertThat(heard.getLast()).isEqualTo(expected);
  }

  @Test
  void takesOnlyWhatIsMissingUpToTheLimit() {
    WatchedProject project = project(5);
    assertThat(new JudgingRun(project, cpu(2, item -> A), 2, false).run(tally -> {}).done())
        .isEqualTo(2);
    assertThat(project.stored())
        .extracting(Judgment::comparisonId)
        .containsExactlyInAnyOrder("c1", "c2");

    assertThat(new JudgingRun(project, cpu(2, item -> A), -1, false).run(tally -> {}).done())
        .isEqualTo(3);
    assertThat(project.stored()).hasSize(5);

    RunTally nothingLeft = new JudgingRun(project, cpu(2, item -> A), -1, false).run(tally -> {});
    assertThat(nothingLeft.total()).isZero();
    assertThat(nothingLeft.state()).isEqualTo(RunTally.State.DONE);
  }

  @Test
  void whatFailedIsJudgedAgainOnlyWhenAsked() {
    WatchedProject project = project(3);
    new JudgingRun(project, cpu(1, item -> new Verdict.Failed("busy")), -1, false).run(t -> {});

    assertThat(new JudgingRun(project, cpu(1, item -> A), -1, false).run(t -> {}).total()).isZero();
    assertThat(new JudgingRun(project, cpu(1, item -> A), -1, true).run(t -> {}).a()).isEqualTo(3);
  }

  @Test
  void aJudgeThatBreaksOnOneItemFailsThatItemAndTheRunGoesOn() {
    WatchedProject project = project(4);
    ScriptedSystem system =
        cpu(
            1,
            comparison ->
                switch (number(comparison.id())) {
                  case 2 -> throw new IllegalArgumentException("bad shape");
                  case 3 -> throw new StackOverflowError();
                  default -> A;
                });

    RunTally tally = run(project, system).run(t -> {});

    assertThat(tally.a()).isEqualTo(2);
    assertThat(tally.failed()).isEqualTo(2);
    assertThat(tally.state()).isEqualTo(RunTally.State.DONE);
    assertThat(project.stored())
        .extracting(Judgment::verdict)
        .containsExactly(
            A,
            new Verdict.Failed("The judge broke off: bad shape (IllegalArgumentException)"),
            new Verdict.Failed("The judge broke off: StackOverflowError"),
            A);
    assertThat(project.stored().get(1).margin()).isEmpty();
  }

  @Test
  void anUnavailableJudgeStopsTheRunAndRecordsNothingForThatItem() {
    WatchedProject project = project(100);
    ScriptedSystem system =
        network(
            1,
            comparison -> {
              if (number(comparison.id()) == 3) {
                throw new JudgeUnavailableException("No server answers. Start it.");
              }
              return A;
            });

    RunTally tally = run(project, system).run(t -> {});

    assertThat(tally.state()).isEqualTo(RunTally.State.UNAVAILABLE);
    assertThat(tally.message()).contains("No server answers. Start it.");
    assertThat(tally.done()).isEqualTo(2);
    assertThat(project.stored()).extracting(Judgment::comparisonId).containsExactly("c1", "c2");
  }

  @RepeatedTest(20)
  void aJudgeThatIsUnavailableBeforeAllHaveBegunIsToldAsSuch() {
    ScriptedSystem system =
        network(
            200,
            comparison -> {
              throw new JudgeUnavailableException("No server answers. Start it.");
            });

    RunTally tally = run(project(200), system).run(t -> {});

    assertThat(tally.state()).isEqualTo(RunTally.State.UNAVAILABLE);
    assertThat(tally.done()).isZero();
  }

  @Test
  void runsAsManyCallsAtOnceAsTheJudgeLikes() {
    WatchedProject project = project(24);
    CountDownLatch allThere = new CountDownLatch(6);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ScriptedSystem system =
        network(
            6,
            comparison -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              allThere.countDown();
              allThere.await();
              now.decrementAndGet();
              return A;
            });

    assertThat(run(project, system).run(t -> {}).done()).isEqualTo(24);
    assertThat(most).hasValue(6);
  }

  @Test
  void cancelInterruptsTheCallsInFlightAndKeepsWhatIsFinished() throws Exception {
    WatchedProject project = project(1000);
    CountDownLatch hanging = new CountDownLatch(2);
    ScriptedSystem system =
        network(
            2,
            comparison -> {
              if (number(comparison.id()) > 5) {
                hanging.countDown();
                Thread.sleep(Duration.ofHours(1));
              }
              return A;
            });
    JudgingRun run = run(project, system);
    CompletableFuture<RunTally> end = inBackground(run);
    hanging.await();

    run.cancel();

    RunTally tally = end.get(10, TimeUnit.SECONDS);
    assertThat(tally.state()).isEqualTo(RunTally.State.CANCELLED);
    assertThat(tally.done()).isEqualTo(5);
    assertThat(project.stored()).hasSize(5);
  }

  @Test
  void interruptingTheCallerCancelsTheRun() throws Exception {
    WatchedProject project = project(10);
    CountDownLatch hanging = new CountDownLatch(1);
    ScriptedSystem system =
        network(
            1,
            comparison -> {
              if (number(comparison.id()) == 4) {
                hanging.countDown();
                Thread.sleep(Duration.ofHours(1));
              }
              return A;
            });
    CompletableFuture<RunTally> end = new CompletableFuture<>();
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  end.complete(run(project, system).run(t -> {}));
                  stillInterrupted.complete(Thread.interrupted());
                });
    hanging.await();
    caller.interrupt();

    assertThat(end.get(10, TimeUnit.SECONDS).state()).isEqualTo(RunTally.State.CANCELLED);
    assertThat(stillInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(project.stored()).hasSize(3);
  }

  @Test
  void aRunCancelledBeforeItStartsJudgesNothing() {
    WatchedProject project = project(10);
    JudgingRun run = run(project, cpu(2, item -> A));
    run.cancel();

    assertThat(run.run(t -> {}).state()).isEqualTo(RunTally.State.CANCELLED);
    assertThat(project.stored()).isEmpty();
  }

  @Test
  void pauseHoldsNewCallsBackAndItsTimeDoesNotCount() throws Exception {
    WatchedProject project = project(3);
    CountDownLatch started = new CountDownLatch(1);
    Semaphore letGo = new Semaphore(0);
    List<Integer> judged = new ArrayList<>();
    ScriptedSystem system =
        cpu(
            1,
            comparison -> {
              judged.add(number(comparison.id()));
              started.countDown();
              letGo.acquire();
              return A;
            });
    JudgingRun run = run(project, system);
    CompletableFuture<RunTally> paused = new CompletableFuture<>();
    CompletableFuture<RunTally> end =
        CompletableFuture.supplyAsync(
            () ->
                run.run(
                    tally -> {
                      if (tally.state() == RunTally.State.PAUSED && tally.done() == 1) {
                        paused.complete(tally);
                      }
                    }),
            background);
    started.await();
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    run.pause();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    letGo.release(3);

    assertThat(paused.get(10, TimeUnit.SECONDS).elapsed()).isEqualTo(Duration.ofSeconds(5));
    assertThat(judged).containsExactly(1);

    run.resume();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    RunTally last = end.get(10, TimeUnit.SECONDS);
    assertThat(last.elapsed()).isEqualTo(Duration.ofSeconds(7));
    assertThat(last.state()).isEqualTo(RunTally.State.DONE);
    assertThat(judged).containsExactly(1, 2, 3);
  }

  @Test
  void aPausedRunCanBeCancelled() throws Exception {
    WatchedProject project = project(3);
    JudgingRun run = run(project, cpu(2, item -> A));
    run.pause();
    CompletableFuture<RunTally> end = inBackground(run);
    run.cancel();

    assertThat(end.get(10, TimeUnit.SECONDS).state()).isEqualTo(RunTally.State.CANCELLED);
  }

  @Test
  void writesInSmallBatches() {
    WatchedProject project = project(2_000);

    assertThat(run(project, cpu(2, item -> A)).run(t -> {}).done()).isEqualTo(2_000);
    assertThat(project.batches()).allMatch(size -> size <= 64);
    assertThat(project.stored()).hasSize(2_000);
  }

  @Test
  void aProjectThatCannotBeWrittenEndsTheRunHoweverMuchIsWaitingToBeWritten() {
    WatchedProject project = project(1_000);
    AtomicInteger judged = new AtomicInteger();
    ProjectException full =
        new ProjectException(
            ProjectException.Reason.CANNOT_WRITE, Path.of("p.rdesk"), "The disk is full.");
    project.refuseToWrite(
        () -> {
          waitUntilUnchanged(judged);
          return full;
        });
    ScriptedSystem system =
        cpu(
            2,
            comparison -> {
              judged.incrementAndGet();
              return A;
            });

    assertThatThrownBy(() -> run(project, system).run(t -> {})).isSameAs(full);
    assertThat(project.stored()).isEmpty();
    assertThat(judged.get()).isBetween(256, 400);
  }

  private static void waitUntilUnchanged(AtomicInteger count) {
    int before = -1;
    while (count.get() < 256 || count.get() != before) {
      before = count.get();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aRunIsUsedOnce() {
    JudgingRun run = run(project(1), cpu(1, item -> A));
    run.run(t -> {});

    assertThatThrownBy(() -> run.run(t -> {})).isInstanceOf(IllegalStateException.class);
  }
}
