package rewarddesk.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A language model that answers a conversation. Safe for any number of threads.
public interface ChatModel {

  /// Name as the server knows it.
  String name();

  /// Answers a conversation.
  ///
  /// @throws ModelException when there is no answer; it says whether trying again can help
  /// @throws InterruptedException when the thread was interrupted
  Reply reply(ChatRequest request) throws InterruptedException;

  /// Digest of the weights, once the server has told it.
  default Optional<String> digest() {
    return Optional.empty();
  }

  /// Everything that is set for each call beside the request's own options, by name, for
  /// provenance.
  default Map<String, String> options() {
    return Map.of();
  }

  /// @param text the reply exactly as it came, without thinking
  /// @param truncated whether the reply was cut at the length limit
  /// @param tokens the tokens of the text with their probabilities, in order; empty when they were
  ///   not asked for or the model does not tell them
  record Reply(String text, boolean truncated, List<ReplyToken> tokens) {
    public Reply {
      tokens = List.copyOf(tokens);
    }

    /// A reply without probabilities.
    public Reply(String text, boolean truncated) {
      this(text, truncated, List.of());
    }
  }
}
