package rewarddesk.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Made-up examples whose truth is known.
final class Synthetic {
  static final Columns COLUMNS = new Columns(4, 6, 0);

  private Synthetic() {}

  static RandomGenerator random(long seed) {
    return new SplittableRandom(seed);
  }

  /// Decisions made with the odds that these weights give; the last scalar is the longer one.
  static List<Example> decisions(int count, double[] truth, long seed) {
    RandomGenerator random = random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] x = row(random);
      double logit = Dot.of(truth, x);
      examples.add(decided(key(i), x, random.nextDouble() < 1 / (1 + Math.exp(-logit))));
    }
    return examples;
  }

  /// The same row turned so that the chosen side stands first.
  static Example decided(String prompt, float[] x, boolean first) {
    float[] difference = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      difference[i] = first ? x[i] : -x[i];
    }
    return new Example(prompt, difference, 1, difference[3] > 0 ? 1 : 0);
  }

  static float[] row(RandomGenerator random) {
    float[] x = new float[COLUMNS.count()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  static String key(int number) {
    return PromptKey.of("prompt " + number);
  }
}
