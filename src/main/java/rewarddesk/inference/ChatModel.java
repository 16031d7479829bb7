package rewarddesk.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Message;

/// A language model that answers a conversation. Safe for any number of threads.
public interface ChatModel {

  /// Name as the server knows it.
  String name();

  /// Answers with temperature 0 and the given seed.
  ///
  /// @throws ModelException when there is no answer; it says whether trying again can help
  /// @throws InterruptedException when the thread was interrupted
  Reply reply(List<Message> messages, long seed) throws InterruptedException;

  /// Digest of the weights, once the server has told it.
  default Optional<String> digest() {
    return Optional.empty();
  }

  /// Everything set for each call, by name, for provenance.
  default Map<String, String> options() {
    return Map.of();
  }

  /// @param text the reply exactly as it came, without thinking
  /// @param truncated whether the reply was cut at the length limit
  record Reply(String text, boolean truncated) {}
}
