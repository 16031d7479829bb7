package rewarddesk.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.Slot;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.builtin.SideNumbers;

class HeadJsonTest {
  private static HeadWeights weights(float first) {
    float[] scalars = new float[PairReader.scalarNames().size()];
    Arrays.fill(scalars, first);
    return new HeadWeights(scalars, new float[] {0.25f, -1e-9f}, new float[0]);
  }

  static LearnedHead head(double differenceLow) {
    return new LearnedHead(
        "layout 1; made up",
        new LearnedHead.Origin("p.rdesk", 60, "0a1b", Instant.parse("2026-11-26T01:00:00Z")),
        new Figures(
            60,
            55,
            new Estimate(0.7, 0.6, 0.8),
            new Estimate(0.5, 0.4, 0.6),
            false,
            new Estimate(0.2, differenceLow, 0.4),
            0.8),
        new Ridge(0.03, 3),
        weights(1),
        List.of(
            new LearnedHead.Fold(weights(2), Set.of("aa", "bb")),
            new LearnedHead.Fold(weights(3), Set.of("cc"))));
  }

  @Test
  void comesBackAsItWas() {
    LearnedHead head = head(0.05);
    assertThat(HeadJson.read(HeadJson.write(head))).isEqualTo(head);
    assertThat(HeadJson.write(head)).doesNotContain("\n");
  }

  @Test
  void aPromptThatWasLearnedFromIsJudgedByWeightsThatHaveNotSeenIt() {
    LearnedHead head = head(0.05);
    assertThat(Weighing.of(head, "bb")).isEqualTo(new Weighing(weights(2), true));
    assertThat(Weighing.of(head, "cc")).isEqualTo(new Weighing(weights(3), true));
    assertThat(Weighing.of(head, "dd")).isEqualTo(new Weighing(weights(1), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"format\":\"rewarddesk learned head 2\"}",
        "{\"format\":\"rewarddesk learned head 1\"}"
      })
  void refusesWhatIsNoHead(String text) {
    assertThatThrownBy(() -> HeadJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learned head");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\"", "null", "1e99", "true"})
  void refusesAWeightThatIsNoNumber(String weight) {
    String text = HeadJson.write(head(0.05)).replaceFirst("0\\.25", weight);
    assertThatThrownBy(() -> HeadJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The learned head is not complete: \"english\" holds something that is no number.");
  }

  @Test
  void theNumbersOfAPairComeBackFromTheirBytes() {
    SideNumbers a = new SideNumbers(new float[] {1, 2}, new float[] {0.5f, -0.5f, 1});
    SideNumbers empty = new SideNumbers(new float[] {0, -3}, new float[0]);
    byte[] bytes = FeatureBytes.write(new PairNumbers(false, a, empty));
    PairNumbers back = FeatureBytes.read(bytes).orElseThrow();
    Columns columns = new Columns(2, 3, 0);
    assertThat(columns.difference(back, Slot.A)).containsExactly(1, 5, 0.5f, -0.5f, 1);
    assertThat(columns.difference(back, Slot.B)).containsExactly(-1, -5, -0.5f, 0.5f, -1);
    assertThat(FeatureBytes.read(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    assertThat(FeatureBytes.read(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
    assertThat(FeatureBytes.read(new byte[0])).isEmpty();
  }
}
