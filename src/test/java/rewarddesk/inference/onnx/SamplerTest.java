package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How the next token is chosen.
class SamplerTest {
  private static final float[] LOGITS = {
    (float) Math.log(0.1), (float) Math.log(0.5), (float) Math.log(0.15), (float) Math.log(0.25)
  };

  /// How often each token is drawn, of 20,000 times.
  private static double[] shares(double temperature, Decoding decoding) {
    Sampler sampler = new Sampler(temperature, decoding, 7);
    double[] shares = new double[LOGITS.length];
    IntStream.range(0, 20_000).forEach(i -> shares[sampler.choose(LOGITS)] += 1 / 20_000.0);
    return shares;
  }

  private static void assertShares(double[] shares, double... expected) {
    assertThat(shares).containsExactly(expected, within(0.015));
  }

  @Test
  void withoutTemperatureTheMostLikelyTokenIsChosenAndOfEqualOnesTheFirst() {
    Sampler sampler = new Sampler(0, Decoding.PLAIN, 0);
    assertThat(sampler.choose(LOGITS)).isEqualTo(1);
    assertThat(sampler.choose(new float[] {-1, 3, 3, -5})).isEqualTo(1);
  }

  @Test
  void atTemperatureOneTokensComeAsOftenAsTheModelSays() {
    assertShares(shares(1, Decoding.PLAIN), 0.1, 0.5, 0.15, 0.25);
  }

  @Test
  void theTemperatureSharpensTheDistribution() {
    // squares of 0.1, 0.5, 0.15, 0.25, divided by their sum
    assertShares(shares(0.5, Decoding.PLAIN), 0.029, 0.725, 0.065, 0.181);
  }

  @Test
  void topKAndTopPCutTheRest() {
    assertShares(shares(1, new Decoding(2, 1, List.of())), 0, 2 / 3.0, 0, 1 / 3.0);
    assertShares(shares(1, new Decoding(0, 0.7, List.of())), 0, 2 / 3.0, 0, 1 / 3.0);
    assertShares(shares(1, new Decoding(0, 0.5, List.of())), 0, 1, 0, 0);
    assertShares(shares(1, new Decoding(1, 1, List.of())), 0, 1, 0, 0);
  }

  @Test
  void theMostLikelyComeInOrderAlsoBelowZero() {
    assertThat(Sampler.mostLikely(new float[] {-1, 0, -3, 2, -2}, 4)).containsExactly(3, 1, 0, 4);
    assertThat(Sampler.mostLikely(new float[] {-1, Float.NEGATIVE_INFINITY}, 5))
        .containsExactly(0, 1);
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new Decoding(-1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decoding(0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decoding(0, 1, List.of("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
