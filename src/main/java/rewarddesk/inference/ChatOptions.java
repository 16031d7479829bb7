package rewarddesk.inference;

import java.util.Optional;

/// How a [ChatModel] is to answer.
///
/// @param temperature 0 for the most likely reply, 1 for the model's own distribution; at most 2
/// @param seed seed of the sampling
/// @param mostTokens where the reply is cut off, in tokens
/// @param tokenProbabilities whether the probabilities of the reply's tokens are wanted
/// @param jsonSchema the JSON schema that the reply has to follow, where the model can be held to
///   one
/// @param thinking whether to think first; what is thought counts towards the tokens
public record ChatOptions(
    double temperature,
    long seed,
    int mostTokens,
    boolean tokenProbabilities,
    Optional<String> jsonSchema,
    Thinking thinking) {
  /// Enough for a critique and a verdict.
  public static final int USUAL_MOST_TOKENS = 2048;

  public ChatOptions {
    if (!(temperature >= 0 && temperature <= 2)) {
      throw new IllegalArgumentException("A temperature lies between 0 and 2: " + temperature);
    }
    if (mostTokens < 1) {
      throw new IllegalArgumentException("A reply needs at least one token: " + mostTokens);
    }
  }

  /// Without thinking.
  public ChatOptions(
      double temperature,
      long seed,
      int mostTokens,
      boolean tokenProbabilities,
      Optional<String> jsonSchema) {
    this(temperature, seed, mostTokens, tokenProbabilities, jsonSchema, Thinking.OFF);
  }

  /// Temperature 0, no probabilities, a reply of usual length.
  public static ChatOptions repeatable(long seed) {
    return new ChatOptions(0, seed, USUAL_MOST_TOKENS, false, Optional.empty());
  }

  public ChatOptions withSeed(long other) {
    return new ChatOptions(
        temperature, other, mostTokens, tokenProbabilities, jsonSchema, thinking);
  }
}
