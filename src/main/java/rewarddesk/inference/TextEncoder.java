package rewarddesk.inference;

/// Turns text into a vector of length 1, so that two texts can be compared by their cosine. Safe
/// for any number of threads.
public interface TextEncoder extends AutoCloseable {

  /// Name and version of the model, for provenance.
  String name();

  /// @param text any text; beyond the model's limit it is cut at the end, and the vector says so
  /// @throws ModelException when the model gives no vector
  TextVector encode(String text);

  @Override
  void close();
}
