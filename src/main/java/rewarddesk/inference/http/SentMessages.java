package rewarddesk.inference.http;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import rewarddesk.model.Message;

/// Turns of a conversation as LangChain4j sends them to any server. Stateless.
public final class SentMessages {
  private SentMessages() {}

  /// The same turns in the same order.
  public static List<ChatMessage> of(List<Message> turns) {
    return turns.stream().map(SentMessages::of).toList();
  }

  private static ChatMessage of(Message turn) {
    return switch (turn.role()) {
      case SYSTEM -> SystemMessage.from(turn.content());
      case USER -> UserMessage.from(turn.content());
      case ASSISTANT -> AiMessage.from(turn.content());
    };
  }
}
