package rewarddesk.inference.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel.Reply;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

@Timeout(60)
class PacedChatModelTest {
  private static final ChatRequest QUESTION =
      ChatRequest.repeatable(List.of(new Message(Role.USER, "A or B?")), 1);
  private static final Reply REPLY = new Reply("[[A]]", false);

  /// A model of which the test says how a call goes.
  private interface Scripted extends ServerChatModel {
    @Override
    default String name() {
      return "scripted";
    }
  }

  @Test
  void aReplyThatIsBeingReadTakesNobodysPlace() throws Exception {
    CountDownLatch bothCame = new CountDownLatch(2);
    Scripted model =
        (request, turn) -> {
          turn.enter().join();
          turn.leave();
          bothCame.countDown();
          bothCame.await();
          return REPLY;
        };
    PacedChatModel paced = new PacedChatModel(model, 1, List.of());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> replies =
          List.of(
              threads.submit(() -> paced.reply(QUESTION)),
              threads.submit(() -> paced.reply(QUESTION)));
      for (Future<Reply> reply : replies) {
        assertThat(reply.get()).isEqualTo(REPLY);
      }
    }
  }

  @Test
  void onTheNetworkAreNeverMoreThanAllowedAndAFaultGivesItsPlaceBack() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    Scripted model =
        (request, turn) -> {
          turn.enter().join();
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.sleep(1);
          running.decrementAndGet();
          if (calls.incrementAndGet() % 3 == 0) {
            throw new ModelException(ModelException.Cause.TRANSIENT, "The line is bad.");
          }
          turn.leave();
          return REPLY;
        };
    PacedChatModel paced = new PacedChatModel(model, 3, List.of(Duration.ZERO, Duration.ZERO));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Collections.nCopies(60, () -> paced.reply(QUESTION)));
    }
    assertThat(calls).hasValueGreaterThanOrEqualTo(60);
    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void aServerThatIsBusyIsNotAskedByOthersBeforeTheLimitIsHalved() throws Exception {
    Semaphore sent = new Semaphore(0);
    Semaphore goOn = new Semaphore(0);
    Scripted model =
        (request, turn) -> {
          turn.enter().join();
          sent.release();
          goOn.acquire();
          throw new ModelException(ModelException.Cause.BUSY, "Too much to do.");
        };
    PacedChatModel paced = new PacedChatModel(model, 2, List.of());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        var _ = threads.submit(() -> paced.reply(QUESTION));
      }
      sent.acquire(2);
      assertThat(paced.atOnce()).isEqualTo(2);
      goOn.release();
      goOn.release();
      sent.acquire();
      assertThat(paced.atOnce()).isEqualTo(1);
      goOn.release();
    }
  }

  @Test
  void aSlowReplyIsTriedAgainOnlyWhenOthersRanBesideIt() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(2);
    Scripted slow =
        (request, turn) -> {
          turn.enter().join();
          calls.incrementAndGet();
          together.countDown();
          together.await();
          throw new ModelException(ModelException.Cause.SLOW, "It took too long.");
        };
    PacedChatModel paced = new PacedChatModel(slow, 4, List.of(Duration.ZERO, Duration.ZERO));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Collections.nCopies(2, () -> paced.reply(QUESTION)));
    }
    assertThat(calls).hasValue(3);
  }
}
