package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Work that is stopped.
class StoppableTest {

  @Test
  void runningWorkIsInterruptedAndTheNextOnItsThreadIsNot() throws Exception {
    try (ExecutorService lane = Executors.newSingleThreadExecutor()) {
      CountDownLatch running = new CountDownLatch(1);
      Stoppable<String> work =
          new Stoppable<>(
              () -> {
                running.countDown();
                Thread.sleep(60_000);
                return "done";
              });
      Future<String> result = lane.submit(work);
      Future<Boolean> next = lane.submit(Thread::interrupted);
      running.await();
      work.stop();
      assertThatThrownBy(result::get).hasCauseInstanceOf(CancellationException.class);
      assertThat(next.get()).isFalse();
    }
  }

  @Test
  void stoppedWorkIsNotBegun() {
    Stoppable<String> work = new Stoppable<>(() -> "done");
    work.stop();
    assertThatThrownBy(work::call).isInstanceOf(CancellationException.class);
  }

  @Test
  void resultsAndFailuresOfOtherWorkArrive() throws Exception {
    assertThat(new Stoppable<>(() -> "done").call()).isEqualTo("done");
    Stoppable<String> broken =
        new Stoppable<>(
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(broken::call).hasMessage("broken");
  }
}
