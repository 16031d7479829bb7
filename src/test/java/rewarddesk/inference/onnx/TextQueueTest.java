package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.TokenSequence;

final class TextQueueTest {
  private static final BatchPlan EQUAL = new BatchPlan(100, false);
  private static final BatchPlan MIXED = new BatchPlan(100, true);

  @Test
  void onAProcessorTheOldestGoesWithThoseOfItsLength() {
    TextQueue queue = new TextQueue(EQUAL);
    queue.add(texts(20, 30, 20));
    queue.add(texts(21, 20));
    assertThat(lengths(queue)).containsExactly(20, 20, 20);
    assertThat(lengths(queue)).containsExactly(30);
    assertThat(lengths(queue)).containsExactly(21);
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void onADeviceTheOldestGoesWithTheNearestThatFit() {
    TextQueue queue = new TextQueue(MIXED);
    queue.add(texts(20, 90, 24, 19, 23));
    assertThat(lengths(queue)).containsExactly(20, 19, 23, 24);
    assertThat(lengths(queue)).containsExactly(90);
  }

  /// A batch counts with its filling: 5 times 25 is too much.
  @Test
  void fillingCountsAndALongTextGoesAlone() {
    TextQueue queue = new TextQueue(MIXED);
    queue.add(texts(500, 499, 25, 21, 22, 23, 24));
    assertThat(lengths(queue)).containsExactly(500);
    assertThat(lengths(queue)).containsExactly(499);
    assertThat(lengths(queue)).containsExactly(25, 24, 23, 22);
    assertThat(lengths(queue)).containsExactly(21);
  }

  @Test
  void oneByOneIsOneByOne() {
    TextQueue queue = new TextQueue(BatchPlan.ONE_BY_ONE);
    queue.add(texts(7, 7));
    assertThat(lengths(queue)).containsExactly(7);
    assertThat(lengths(queue)).containsExactly(7);
  }

  @Test
  void everyTextIsTakenOnceHoweverManyWait() {
    TextQueue queue = new TextQueue(EQUAL);
    List<TokenSequence> many = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      many.addAll(texts(1 + i % 60));
    }
    List<TextQueue.Text> asked = queue.add(many);
    List<TextQueue.Text> taken = new ArrayList<>();
    for (Optional<TextQueue.Batch> next = queue.take(); next.isPresent(); next = queue.take()) {
      taken.addAll(next.get().texts());
      next.get().close();
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void whatNobodyWantsIsForgotten() throws OrtException {
    TextQueue queue = new TextQueue(EQUAL);
    List<TextQueue.Text> mine = queue.add(texts(5, 6));
    queue.add(texts(5));
    queue.leave(mine);
    try (TextQueue.Batch left = queue.take().orElseThrow()) {
      assertThat(left.texts()).hasSize(1).doesNotContainAnyElementsOf(mine);
    }
    assertThat(queue.take()).isEmpty();
  }

  private static List<TokenSequence> texts(int... lengths) {
    List<TokenSequence> texts = new ArrayList<>();
    for (int length : lengths) {
      texts.add(TokenSequence.of(new long[length]));
    }
    return texts;
  }

  private static List<Integer> lengths(TextQueue queue) {
    try (TextQueue.Batch batch = queue.take().orElseThrow()) {
      return batch.texts().stream().map(text -> text.tokens().length()).toList();
    }
  }
}
