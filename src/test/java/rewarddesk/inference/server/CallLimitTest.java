package rewarddesk.inference.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private final CallLimit limit = new CallLimit(8);

  @Test
  void halvesOnceForCallsThatFailTogetherAndRisesByOneForEachGoodRound() {
    List<CallLimit.Turn> turns = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      turns.add(limit.ask().join());
    }
    assertThat(turns).extracting(CallLimit.Turn::beside).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    turns.forEach(this::fail);
    assertThat(limit.allowed()).isEqualTo(4);

    for (int good = 0; good < 4; good++) {
      limit.good();
    }
    assertThat(limit.allowed()).isEqualTo(5);
    fail(limit.ask().join());
    assertThat(limit.allowed()).isEqualTo(2);
  }

  private void fail(CallLimit.Turn turn) {
    limit.tooMuch(turn);
    limit.end();
  }

  @Test
  void whoCameFirstIsServedFirstAndWhoGaveUpIsPassedOver() {
    for (int i = 0; i < 8; i++) {
      assertThat(limit.ask()).isCompleted();
    }
    List<CompletableFuture<CallLimit.Turn>> waiting =
        List.of(limit.ask(), limit.ask(), limit.ask(), limit.ask());
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    waiting.getFirst().cancel(false);

    limit.end();
    assertThat(waiting)
        .extracting(CompletableFuture::isDone)
        .containsExactly(true, true, false, false);
    limit.end();
    assertThat(waiting)
        .extracting(CompletableFuture::isDone)
        .containsExactly(true, true, true, false);
    assertThat(waiting.get(2).join().beside()).isEqualTo(8);
  }

  @Test
  void neverFallsBelowOneNorRisesAboveWhatItBeganWith() {
    for (int i = 0; i < 20; i++) {
      fail(limit.ask().join());
    }
    assertThat(limit.allowed()).isEqualTo(1);
    for (int i = 0; i < 1000; i++) {
      limit.good();
    }
    assertThat(limit.allowed()).isEqualTo(8);
  }
}
