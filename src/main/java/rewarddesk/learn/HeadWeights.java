package rewarddesk.learn;

import java.util.Arrays;
import rewarddesk.reward.builtin.SideNumbers;

/// The weights of a head. A response's reward is the weighted sum of its numbers; the logit of a
/// pair is reward A − reward B, so that no side is favoured.
///
/// @param scalars one for each scalar feature
/// @param english one for each number of the English embedding; empty when no prompt was English
/// @param chinese the same for the Chinese one
@SuppressWarnings("ArrayRecordComponent") // compared by value below
public record HeadWeights(float[] scalars, float[] english, float[] chinese) {

  static HeadWeights of(double[] weights, Columns columns) {
    int chineseFrom = columns.scalars() + columns.english();
    return new HeadWeights(
        floats(weights, 0, columns.scalars()),
        floats(weights, columns.scalars(), chineseFrom),
        floats(weights, chineseFrom, columns.count()));
  }

  /// The reward of one response, a logit up to a constant.
  double reward(SideNumbers side, boolean isChinese) {
    float[] embedding = isChinese ? chinese : english;
    return dot(scalars, side.scalars()) + dot(embedding, side.embedding());
  }

  /// An embedding that nothing was learned about, and a response without one, add nothing.
  private static double dot(float[] weights, float[] numbers) {
    double sum = 0;
    for (int i = 0; i < Math.min(weights.length, numbers.length); i++) {
      sum += (double) weights[i] * numbers[i];
    }
    return sum;
  }

  private static float[] floats(double[] values, int from, int to) {
    float[] floats = new float[to - from];
    for (int i = from; i < to; i++) {
      floats[i - from] = (float) values[i];
    }
    return floats;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeadWeights(float[] s, float[] e, float[] c)
        && Arrays.equals(scalars, s)
        && Arrays.equals(english, e)
        && Arrays.equals(chinese, c);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(
        new int[] {Arrays.hashCode(scalars), Arrays.hashCode(english), Arrays.hashCode(chinese)});
  }
}
