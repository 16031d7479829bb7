package rewarddesk.inference.server;

import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.Turnstile;

/// A chat model of a server, asked once for each call. Safe for any number of threads.
public interface ServerChatModel extends ChatModel {

  /// Answers a conversation.
  ///
  /// @param turn lets the question onto the network
  /// @throws ModelException when there is no answer; it says whether trying again can help
  /// @throws InterruptedException when the thread was interrupted
  Reply reply(ChatRequest request, Turnstile turn) throws InterruptedException;

  @Override
  default Reply reply(ChatRequest request) throws InterruptedException {
    return reply(request, Turnstile.OPEN);
  }
}
