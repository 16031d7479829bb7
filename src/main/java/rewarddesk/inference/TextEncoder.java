package rewarddesk.inference;

/// Turns text into a vector of length 1, so that the dot product of two is their cosine. Safe for
/// any number of threads.
public interface TextEncoder extends AutoCloseable {

  /// Name and version of the model, for provenance.
  String name();

  /// @param text any text; beyond the model's limit it is cut at the end
  /// @return a vector of the model's dimension with Euclidean length 1
  float[] encode(String text);

  @Override
  void close();
}
