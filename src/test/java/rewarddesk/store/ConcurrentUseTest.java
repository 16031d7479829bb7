package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.store.Samples.annotation;
import static rewarddesk.store.Samples.candidate;
import static rewarddesk.store.Samples.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;

/// Screens, an import and a judging run use a project at the same time.
class ConcurrentUseTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void streamSeesOneMomentWhileOthersWrite() {
    Samples.add(project, 2000);
    List<ItemSummary> seen = new ArrayList<>();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL.withStatus(ItemQuery.Status.OPEN),
            new Cancellation(),
            row -> {
              seen.add(row);
              if (row.ordinal() == 1) {
                project.decisions().record(annotation("c2000", "ann", new Verdict.Tie()));
                project.comparisons().addAll(List.of(candidate(plain("late"), 9999)));
              }
            });
    assertThat(seen).hasSize(2000).allMatch(row -> row.annotation().isEmpty());
    assertThat(project.decisions().counts()).isEqualTo(new Counts(2001, 1, 0, 0, 0));
  }

  @Test
  void readingDoesNotWaitForAWriteUnderWay() throws Exception {
    Samples.add(project, 3);
    WriteQueue writer = ((SqliteProject) project).writer();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService importing = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> write =
          importing.submit(
              () ->
                  writer.write(
                      connection -> {
                        int changed = Sql.update(connection, "delete from draft_note");
                        started.countDown();
                        awaitQuietly(finish);
                        return changed;
                      }));
      started.await();
      assertThat(project.comparisons().at(3)).isPresent();
      assertThat(project.decisions().counts().items()).isEqualTo(3);
      assertThat(write.isDone()).isFalse();
      finish.countDown();
      assertThat(write.get()).isZero();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void manyThreadsLoseNothing() throws Exception {
    Samples.add(project, 100);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        String annotator = "a" + t;
        int first = t * 1000;
        running.add(threads.submit(() -> decideAndImport(annotator, first)));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    assertThat(project.decisions().counts()).isEqualTo(new Counts(180, 100, 0, 0, 0));
    assertThat(project.decisions().history("c50")).hasSize(8);
    assertThat(project.comparisons().ordinals(ItemQuery.ALL, new Cancellation()))
        .containsExactly(LongStream.rangeClosed(1, 180).toArray());
  }

  private void decideAndImport(String annotator, int first) {
    for (int i = 1; i <= 100; i++) {
      project.decisions().record(annotation("c" + i, annotator, new Verdict.Tie()));
      assertThat(project.comparisons().at(i).orElseThrow().decision()).isPresent();
    }
    project
        .comparisons()
        .addAll(
            IntStream.rangeClosed(first + 1, first + 10)
                .mapToObj(i -> candidate(plain(annotator + "-" + i), i))
                .toList());
  }

  @Test
  void interruptedCallerStillLearnsThatItIsSaved() {
    Samples.add(project, 1);
    Thread.currentThread().interrupt();
    project.decisions().record(annotation("c1", "ann", new Verdict.Tie()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(project.decisions().counts().decided()).isEqualTo(1);
  }
}
