package rewarddesk.inference;

/// A text as a vector of Euclidean length 1. Immutable.
public final class TextVector {
  private final float[] values;
  private final boolean cut;

  /// @param values any vector; it is brought to length 1, a vector of zeros stays as it is
  /// @param cut whether the text was longer than the model reads
  public TextVector(float[] values, boolean cut) {
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    double scale = square == 0 ? 1 : 1 / Math.sqrt(square);
    this.values = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      this.values[i] = (float) (values[i] * scale);
    }
    this.cut = cut;
  }

  public int dimension() {
    return values.length;
  }

  /// Whether the text was longer than the model reads, so that its end is not in the vector.
  public boolean cut() {
    return cut;
  }

  /// A copy of its numbers.
  public float[] values() {
    return values.clone();
  }

  /// The cosine of the angle between two texts, from −1 to 1; near 0 for texts that have nothing to
  /// do with each other.
  ///
  /// @throws IllegalArgumentException when the vectors come from different models
  public double cosine(TextVector other) {
    if (values.length != other.values.length) {
      throw new IllegalArgumentException("vectors of different models cannot be compared");
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return Math.clamp(sum, -1, 1);
  }
}
