package rewarddesk.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import rewarddesk.progress.Cancellation;

class CrossValidationTest {
  private static final double[] TASTE = {2, -1, 0, 0, 1, 0, 0, 0, 0, 0};
  private static final double[] NOISE = new double[10];
  private static final double[] LONGER = {0, 0, 0, 3, 0, 0, 0, 0, 0, 0};
  private static final double[] SHORTER = {0, 0, 0, -3, 0, 0, 0, 0, 0, 0};

  private static LearnedHead learn(List<Example> examples) {
    return Learning.head(
        new LearnedHead.Origin("p.rdesk", examples.size(), "00", Instant.EPOCH),
        "made up",
        examples,
        Synthetic.COLUMNS,
        () -> {},
        new Cancellation());
  }

  private static Figures figures(List<Example> examples) {
    return learn(examples).figures();
  }

  @Test
  void aTasteOfTheAnnotatorsIsFoundAndBeatsLength() {
    Figures figures = figures(Synthetic.decisions(600, TASTE, 1));
    assertThat(figures.pairs()).isEqualTo(600);
    assertThat(figures.prompts()).isEqualTo(600);
    assertThat(figures.learned().value()).isBetween(0.75, 0.95);
    assertThat(figures.length().value()).isBetween(0.50, 0.60);
    assertThat(figures.beatsLength()).isTrue();
    assertThat(figures.moreDecisions()).isEqualTo(OptionalLong.empty());
    assertThat(figures.learned().low()).isLessThan(figures.learned().value());
    assertThat(figures.learned().high()).isGreaterThan(figures.learned().value());
  }

  @Test
  void noiseIsRefusedWhateverTheSeed() {
    int used = 0;
    for (int seed = 0; seed < 10; seed++) {
      used += figures(Synthetic.decisions(200, NOISE, seed)).beatsLength() ? 1 : 0;
    }
    assertThat(used).isLessThanOrEqualTo(1);
  }

  @Test
  void lengthAloneIsRefusedInBothDirections() {
    Figures longer = figures(Synthetic.decisions(500, LONGER, 2));
    assertThat(longer.length().value()).isGreaterThan(0.75);
    assertThat(longer.longerWins()).isTrue();
    assertThat(longer.beatsLength()).isFalse();

    Figures shorter = figures(Synthetic.decisions(500, SHORTER, 3));
    assertThat(shorter.length().value()).isGreaterThan(0.75);
    assertThat(shorter.longerWins()).isFalse();
    assertThat(shorter.beatsLength()).isFalse();
  }

  /// In one fold the longer one always wins, in the others the shorter one by a little: told by the
  /// other folds, the direction would be wrong in the first one and in 48 of the others' 80.
  @Test
  void theHeadHasToBeatTheBetterOfTheTwoRulesOfLength() {
    List<Example> all = new ArrayList<>();
    for (int prompt = 0; prompt < 100; prompt++) {
      all.add(new Example(Synthetic.key(prompt), new float[0], 1, 0));
    }
    FoldPlan plan = FoldPlan.of(all);
    List<Example> examples = new ArrayList<>();
    int[] seen = new int[FoldPlan.FOLDS];
    for (Example example : all) {
      int fold = plan.fold(example);
      boolean longer = fold == 0 || seen[fold]++ < 8; // 20 of 20, 8 of 20 in each other
      examples.add(new Example(example.promptKey(), new float[0], 1, longer ? 1 : 0));
    }
    Figures figures = Figures.measure(examples, new double[100]);
    assertThat(figures.longerWins()).isTrue();
    assertThat(figures.length().value()).isEqualTo(0.52);
  }

  /// Each prompt is decided six times alike, by a coin: whoever sees one of the six knows the
  /// others.
  @Test
  void noPromptIsOnBothSidesOfASplit() {
    RandomGenerator random = Synthetic.random(4);
    Columns wide = new Columns(4, 60, 0);
    List<Example> examples = new ArrayList<>();
    for (int prompt = 0; prompt < 60; prompt++) {
      float[] difference = new float[wide.count()];
      difference[4 + prompt] = random.nextBoolean() ? 5 : -5;
      for (int i = 0; i < 6; i++) {
        examples.add(new Example(Synthetic.key(prompt), difference, 1, 0.5));
      }
    }
    FoldPlan plan = FoldPlan.of(examples);
    double[] logits =
        new CrossValidation(examples, wide, plan, new Cancellation(), () -> {}).run().logits();
    Figures figures = Figures.measure(examples, logits);
    assertThat(figures.learned().value()).isEqualTo(0.5);
    assertThat(figures.prompts()).isEqualTo(60);
    for (int fold = 0; fold < FoldPlan.FOLDS; fold++) {
      assertThat(plan.prompts(fold)).hasSize(12);
    }
  }

  @Test
  void theSameDecisionsGiveTheSameHeadInWhateverOrderTheyCome() {
    List<Example> examples = Synthetic.decisions(150, TASTE, 5);
    assertThat(learn(examples)).isEqualTo(learn(examples));
    assertThat(FoldPlan.of(examples.reversed())).isEqualTo(FoldPlan.of(examples));
  }

  @Test
  void tellsEachStep() {
    AtomicInteger steps = new AtomicInteger();
    List<Example> examples = Synthetic.decisions(60, TASTE, 6);
    new CrossValidation(
            examples,
            Synthetic.COLUMNS,
            FoldPlan.of(examples),
            new Cancellation(),
            steps::incrementAndGet)
        .run();
    assertThat(steps.get()).isEqualTo(CrossValidation.STEPS);
  }

  @Test
  void saysAboutHowManyMoreDecisionsWouldTell() {
    Estimate small = new Estimate(0.05, -0.05, 0.15);
    Estimate any = new Estimate(0.6, 0.5, 0.7);
    Figures promising = new Figures(100, 100, any, any, true, small, 0.7);
    assertThat(promising.moreDecisions()).isEqualTo(OptionalLong.of(653));
    Estimate none = new Estimate(-0.05, -0.15, 0.05);
    assertThat(new Figures(100, 100, any, any, true, none, 0.7).moreDecisions()).isEmpty();
  }
}
