package rewarddesk.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Proportion;

class ClustersTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  private static List<String> alone(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void eachValueAloneGivesTheTextbookInterval() {
    double[] values = {1, 0, 1, 1, -1, 0, 1, 0, 0, 1};
    Estimate estimate = new Clusters(alone(10)).mean(values);
    double standardError = Math.sqrt(4.4 / 9 / 10); // Σ (x − 0.4)² = 4.4
    assertThat(estimate.value()).isEqualTo(0.4, EXACT);
    assertThat(estimate.high() - 0.4).isCloseTo(2.262 * standardError, Offset.offset(2e-3));
    assertThat(0.4 - estimate.low()).isCloseTo(estimate.high() - 0.4, EXACT);
  }

  @Test
  void repeatingEveryDecisionOnAPromptMakesNothingSurer() {
    double[] once = {1, 0, 1, 1, -1, 0, 1, 0, 0, 1};
    double[] thrice =
        Stream.of(once, once, once).flatMapToDouble(java.util.Arrays::stream).toArray();
    List<String> groups = Stream.of(alone(10), alone(10), alone(10)).flatMap(List::stream).toList();
    Estimate repeated = new Clusters(groups).mean(thrice);
    Estimate single = new Clusters(alone(10)).mean(once);
    assertThat(repeated.low()).isCloseTo(single.low(), EXACT);
    assertThat(repeated.high()).isCloseTo(single.high(), EXACT);
  }

  @Test
  void aShareOfSeparatePromptsHasWilsonsInterval() {
    double[] values = new double[40];
    java.util.Arrays.fill(values, 0, 30, 1);
    Estimate share = new Clusters(alone(40)).share(values);
    // the cluster variance is 40/39 of the plain one, which Wilson's interval does not have
    var wilson = new Proportion(30, 40).interval95().orElseThrow();
    assertThat(share.value()).isEqualTo(0.75);
    assertThat(share.low()).isCloseTo(wilson.low(), Offset.offset(0.005));
    assertThat(share.high()).isCloseTo(wilson.high(), Offset.offset(0.005));
  }

  @Test
  void alwaysRightIsNotCertain() {
    double[] values = new double[50];
    java.util.Arrays.fill(values, 1);
    Estimate share = new Clusters(alone(50)).share(values);
    assertThat(share.high()).isEqualTo(1);
    assertThat(share.low()).isBetween(0.9, 0.95);
  }

  @Test
  void onePromptAloneSaysNothing() {
    Estimate mean = new Clusters(List.of("p", "p", "p")).mean(new double[] {1, 1, 0});
    assertThat(mean.low()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
