package rewarddesk.reward.builtin;

import rewarddesk.inference.TextVector;

/// How much a response has to do with the question: measured, or not, and then why.
sealed interface Relevance {

  /// @param cosine cosine of the question's and the response's embeddings, −1 to 1
  /// @param scale what that means for this encoder
  /// @param encoder name of the encoder
  /// @param answer the response as a vector; it says whether the response was longer than the
  ///   encoder reads
  record Measured(double cosine, RelevanceScale scale, String encoder, TextVector answer)
      implements Relevance {

    boolean cut() {
      return answer.cut();
    }
  }

  /// @param reason one plain sentence without its full stop
  record NotMeasured(String reason) implements Relevance {}
}
