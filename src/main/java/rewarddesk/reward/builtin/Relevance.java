package rewarddesk.reward.builtin;

/// How much a response has to do with the question: measured, or not, and then why.
sealed interface Relevance {

  /// @param cosine cosine of the question's and the response's embeddings, −1 to 1
  /// @param scale what that means for this encoder
  /// @param encoder name of the encoder
  /// @param cut whether the response was longer than the encoder reads
  record Measured(double cosine, RelevanceScale scale, String encoder, boolean cut)
      implements Relevance {}

  /// @param reason one plain sentence without its full stop
  record NotMeasured(String reason) implements Relevance {}
}
