package rewarddesk.inference;

import java.util.List;
import rewarddesk.model.Message;

/// One call of a [ChatModel].
///
/// @param messages the conversation, ending with what is to be answered
/// @param options how to answer
/// @param listener hears the reply while it is written
public record ChatRequest(List<Message> messages, ChatOptions options, ReplyListener listener) {
  public ChatRequest {
    messages = List.copyOf(messages);
  }

  public ChatRequest(List<Message> messages, ChatOptions options) {
    this(messages, options, ReplyListener.NONE);
  }

  /// A call whose answer is the same each time: temperature 0, the given seed.
  public static ChatRequest repeatable(List<Message> messages, long seed) {
    return new ChatRequest(messages, ChatOptions.repeatable(seed));
  }
}
