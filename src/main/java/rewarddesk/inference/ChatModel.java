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

  /// What tells this model from every other: the digest of its weights where there is one, else its
  /// name and where it runs. Replies to the same question by models of the same identity are
  /// interchangeable. May ask the server.
  ///
  /// @throws ModelException when the server has to be asked and cannot be
  /// @throws InterruptedException when the thread was interrupted
  default String identity() throws InterruptedException {
    return digest().orElse(name());
  }

  /// Everything that decides its replies beside the question, as a hash in hexadecimal, where that
  /// is known without asking a server: weights, tokenizer, template, limits of a model on this
  /// machine. Empty for models on servers.
  default String version() {
    return "";
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
  /// @param thinking what the model thought before, where it tells that apart from its reply; else
  ///   empty
  /// @param recalled whether it was known from before and nobody was asked
  record Reply(
      String text, boolean truncated, List<ReplyToken> tokens, String thinking, boolean recalled) {
    public Reply {
      tokens = List.copyOf(tokens);
    }

    /// A new reply.
    public Reply(String text, boolean truncated, List<ReplyToken> tokens, String thinking) {
      this(text, truncated, tokens, thinking, false);
    }

    /// A reply without thinking.
    public Reply(String text, boolean truncated, List<ReplyToken> tokens) {
      this(text, truncated, tokens, "");
    }

    /// A reply without thinking and without probabilities.
    public Reply(String text, boolean truncated) {
      this(text, truncated, List.of());
    }
  }
}
