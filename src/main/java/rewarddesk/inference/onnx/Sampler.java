package rewarddesk.inference.onnx;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Chooses the next token from its logits. With temperature 0 that is the most likely one, of equal
/// ones the one with the lowest number. Else the logits are divided by the temperature, then cut to
/// the top k, then to the top p, and the rest is drawn from with the seed: the same seed gives the
/// same choices. Used by one thread.
final class Sampler {
  private final double temperature;
  private final Decoding decoding;
  private final SplittableRandom chance;

  /// @param temperature 0 or more
  Sampler(double temperature, Decoding decoding, long seed) {
    this.temperature = temperature;
    this.decoding = decoding;
    this.chance = new SplittableRandom(seed);
  }

  /// @param logits finite but for tokens that cannot be chosen
  int choose(float[] logits) {
    return temperature == 0 ? mostLikely(logits, 1)[0] : draw(logits);
  }

  /// The tokens with the highest logits, highest first.
  static int[] mostLikely(float[] logits, int count) {
    if (count == 1) {
      return new int[] {first(logits)};
    }
    long[] keys = new long[logits.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) descending(logits[i]) << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys, 0, Math.min(count, keys.length))
        .mapToInt(key -> (int) key)
        .toArray();
  }

  private static int first(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return best;
  }

  /// A number that grows as the float falls.
  private static int descending(float value) {
    int bits = Float.floatToIntBits(value);
    return bits < 0 ? bits & Integer.MAX_VALUE : ~bits;
  }

  private int draw(float[] logits) {
    int[] tokens = mostLikely(logits, decoding.topK() == 0 ? logits.length : decoding.topK());
    int count = tokens.length;
    double[] weights = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = Math.exp((logits[tokens[i]] - (double) logits[tokens[0]]) / temperature);
      sum += weights[i];
    }
    double kept = kept(weights, sum);
    double left = chance.nextDouble() * kept;
    for (int i = 0; i < count; i++) {
      left -= weights[i];
      if (left < 0) {
        return tokens[i];
      }
    }
    return tokens[0];
  }

  /// The weight of the fewest tokens that come to top p.
  private double kept(double[] weights, double sum) {
    double kept = 0;
    for (double weight : weights) {
      kept += weight;
      if (kept >= decoding.topP() * sum) {
        break;
      }
    }
    return kept;
  }
}
