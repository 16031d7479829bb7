package rewarddesk.inference;

import java.util.List;
import java.util.function.Consumer;
import rewarddesk.model.Message;

/// One call of a [ChatModel].
///
/// @param messages the conversation, ending with what is to be answered
/// @param options how to answer
/// @param written is told each piece of the reply as it is written, on the calling thread or one of
///   the model's own; a model that answers in one piece tells it once. A call that is tried again
///   begins anew without a word, so take what is told for a preview only
public record ChatRequest(List<Message> messages, ChatOptions options, Consumer<String> written) {
  public ChatRequest {
    messages = List.copyOf(messages);
  }

  public ChatRequest(List<Message> messages, ChatOptions options) {
    this(messages, options, piece -> {});
  }

  /// A call whose answer is the same each time: temperature 0, the given seed.
  public static ChatRequest repeatable(List<Message> messages, long seed) {
    return new ChatRequest(messages, ChatOptions.repeatable(seed));
  }
}
