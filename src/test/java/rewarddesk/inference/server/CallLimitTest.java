package rewarddesk.inference.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private final CallLimit limit = new CallLimit(8);

  @Test
  void halvesOnceForCallsThatFailTogetherAndRisesByOneForEachGoodRound() throws Exception {
    List<CallLimit.Turn> turns = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      turns.add(limit.begin());
    }
    assertThat(turns).extracting(CallLimit.Turn::beside).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    turns.forEach(this::fail);
    assertThat(limit.allowed()).isEqualTo(4);

    for (int good = 0; good < 4; good++) {
      limit.good();
    }
    assertThat(limit.allowed()).isEqualTo(5);
    fail(limit.begin());
    assertThat(limit.allowed()).isEqualTo(2);
  }

  private void fail(CallLimit.Turn turn) {
    limit.tooMuch(turn);
    limit.end();
  }

  @Test
  void neverFallsBelowOneNorRisesAboveWhatItBeganWith() throws Exception {
    for (int i = 0; i < 20; i++) {
      fail(limit.begin());
    }
    assertThat(limit.allowed()).isEqualTo(1);
    for (int i = 0; i < 1000; i++) {
      limit.good();
    }
    assertThat(limit.allowed()).isEqualTo(8);
  }
}
