package rewarddesk.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rewarddesk.progress.Cancellation;

class BradleyTerryTest {
  private static final double[] TRUTH = {1.5, -0.8, 0, 0.4, 0.6, 0, 0, -0.5, 0.2, 0};

  private static double[] fit(List<Example> examples, Ridge ridge) {
    Gram gram = Gram.of(examples, Synthetic.COLUMNS.count());
    return new BradleyTerry(examples, Synthetic.COLUMNS, gram, new Cancellation()).fit(ridge);
  }

  @Test
  void findsTheWeightsThatMadeTheDecisions() {
    double[] found = fit(Synthetic.decisions(40_000, TRUTH, 1), new Ridge(1e-6, 1));
    assertThat(found).hasSameSizeAs(TRUTH);
    for (int i = 0; i < TRUTH.length; i++) {
      assertThat(found[i]).isCloseTo(TRUTH[i], Offset.offset(0.06));
    }
  }

  @Test
  void standsWhereNoStepGoesDownhill() {
    List<Example> examples = Synthetic.decisions(300, TRUTH, 2);
    Ridge ridge = new Ridge(0.1, 3);
    double[] found = fit(examples, ridge);
    double best = loss(examples, ridge, found);
    for (int i = 0; i < found.length; i++) {
      for (double move : new double[] {0.02, -0.02}) {
        double[] moved = found.clone();
        moved[i] += move;
        assertThat(loss(examples, ridge, moved)).isGreaterThan(best);
      }
    }
  }

  /// The loss as the class describes it, worked out without its shortcuts.
  private static double loss(List<Example> examples, Ridge ridge, double[] weights) {
    Gram gram = Gram.of(examples, weights.length);
    double[] scale = Scale.of(gram, Synthetic.COLUMNS, ridge.embedding());
    double loss = 0;
    for (Example example : examples) {
      loss += example.weight() * Math.log1p(Math.exp(-example.logit(weights)));
    }
    for (int i = 0; i < weights.length; i++) {
      double scaled = weights[i] / scale[i];
      loss += ridge.strength() * gram.weight() * scaled * scaled / 2;
    }
    return loss;
  }

  @Test
  void noRoomForTheEmbeddingLeavesItOut() {
    double[] found = fit(Synthetic.decisions(500, TRUTH, 3), new Ridge(0.01, 0));
    assertThat(List.of(found[4], found[5], found[6], found[7], found[8], found[9]))
        .containsOnly(0.0);
    assertThat(found[0]).isPositive();
  }

  @Test
  void aWeightCountsLikeThatManyDecisions() {
    List<Example> once = Synthetic.decisions(200, TRUTH, 4);
    List<Example> heavy =
        once.stream().map(e -> new Example(e.promptKey(), e.difference(), 2, e.longer())).toList();
    List<Example> twice = new java.util.ArrayList<>(once);
    twice.addAll(once);
    double[] weighted = fit(heavy, new Ridge(0.03, 3));
    double[] repeated = fit(twice, new Ridge(0.03, 3));
    assertThat(weighted).containsExactly(repeated, Offset.offset(1e-9));
  }

  @Test
  void stopsWhenCancelled() {
    List<Example> examples = Synthetic.decisions(100, TRUTH, 5);
    Cancellation cancel = new Cancellation();
    BradleyTerry model =
        new BradleyTerry(
            examples, Synthetic.COLUMNS, Gram.of(examples, Synthetic.COLUMNS.count()), cancel);
    cancel.cancel();
    assertThatThrownBy(() -> model.fit(new Ridge(0.1, 1)))
        .isInstanceOf(CancellationException.class);
  }
}
