package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.Pooling;

/// Callers whose texts wait at the same time, with a real graph and one lane. The lane is kept busy
/// until all have asked.
@Timeout(60)
final class SharedBatchesTest {
  private static final BatchPlan TOGETHER = new BatchPlan(4096, true);

  private final ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
  private final CountDownLatch go = new CountDownLatch(1);
  private RunLanes lanes;
  private OnnxScorer scorer;

  @BeforeEach
  void open() {
    lanes = new RunLanes(1);
    scorer =
        new OnnxScorer(
            OnnxGraph.open(model.folder().resolve("model.onnx"), Compute.STANDARD),
            lanes,
            TOGETHER,
            new TokenBatch.Padding(0, false),
            Pooling.GRAPH);
    lanes.later(
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @AfterEach
  void close() {
    go.countDown();
    lanes.close();
    scorer.close();
  }

  @Test
  void everyCallerGetsTheNumbersOfHisText() throws Exception {
    List<FutureTask<float[]>> asked = new ArrayList<>();
    for (JsonNode one : model.cases()) {
      asked.add(ask(sequence(one)));
    }
    go.countDown();
    assertThat(asked).hasSizeGreaterThan(1);
    for (int i = 0; i < asked.size(); i++) {
      double expected = model.cases().get(i).path("logits").path(0).doubleValue();
      assertThat((double) asked.get(i).get()[0]).isCloseTo(expected, within(1e-4));
    }
  }

  /// A token that the model does not have ends the whole computation.
  @Test
  void aTextThatCannotBeComputedSpoilsNoOther() throws Exception {
    JsonNode first = model.cases().getFirst();
    FutureTask<float[]> good = ask(sequence(first));
    FutureTask<float[]> bad = ask(TokenSequence.of(2, 1_000_000, 3));
    go.countDown();
    assertThat((double) good.get()[0])
        .isCloseTo(first.path("logits").path(0).doubleValue(), within(1e-4));
    assertThatThrownBy(bad::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("has no entry for a token of this text");
  }

  @Test
  void aCallerThatIsInterruptedLeavesTheOthersTheirNumbers() throws Exception {
    JsonNode first = model.cases().getFirst();
    FutureTask<float[]> stays = ask(sequence(first));
    FutureTask<float[]> task = new FutureTask<>(() -> scorer.score(sequence(first)));
    Thread leaves = waiting(task);
    leaves.interrupt();
    leaves.join();
    assertThatThrownBy(task::get).cause().isInstanceOf(InterruptedException.class);
    go.countDown();
    assertThat((double) stays.get()[0])
        .isCloseTo(first.path("logits").path(0).doubleValue(), within(1e-4));
  }

  private FutureTask<float[]> ask(TokenSequence text) throws InterruptedException {
    FutureTask<float[]> task = new FutureTask<>(() -> scorer.score(text));
    waiting(task);
    return task;
  }

  /// A thread that has asked and waits.
  private static Thread waiting(Runnable task) throws InterruptedException {
    Thread thread = Thread.ofPlatform().daemon().start(task);
    BooleanSupplier waits = () -> thread.getState() == Thread.State.WAITING;
    while (!waits.getAsBoolean()) {
      Thread.sleep(1);
    }
    return thread;
  }

  private static TokenSequence sequence(JsonNode one) {
    return new TokenSequence(
        ReferenceModel.longs(one.path("input_ids")),
        ReferenceModel.longs(one.path("token_type_ids")));
  }
}
