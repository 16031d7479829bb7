package rewarddesk.inference.server;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.progress.Cancellation;

/// A server that runs language models, at an address. Having one contacts nobody. Safe for any
/// thread; every method that asks the server waits for it, all but [#pull] for ten seconds at most.
///
/// Each of them throws [ModelException] of the kind UNREACHABLE when the server does not answer,
/// with what to do, and [InterruptedException] when the thread was interrupted.
public interface ModelServer {

  URI address();

  /// Whether what is sent to this server stays on this machine.
  default boolean isOnThisMachine() {
    return Addresses.isLoopback(address());
  }

  /// The server's version, for example `0.33.0`; empty when it tells none.
  String version() throws InterruptedException;

  /// The models it has, in its order; also the way to find out whether it answers.
  List<ServedModel> models() throws InterruptedException;

  /// The models in its memory now.
  List<RunningModel> running() throws InterruptedException;

  /// Fetches a model from where the server gets its models. What was fetched before a cancel or a
  /// fault need not be fetched again.
  ///
  /// @param progress hears each step on a thread of its own
  /// @throws ModelException of the kind NO_SUCH_MODEL when there is none of that name
  /// @throws java.util.concurrent.CancellationException once cancelled
  void pull(String model, Consumer<PullProgress> progress, Cancellation cancel)
      throws InterruptedException;

  /// Frees the memory that a model takes; the next call loads it again.
  ///
  /// @throws ModelException of the kind NO_SUCH_MODEL when the server does not have it
  void unload(String model) throws InterruptedException;

  /// One of its models; whether the server has it shows when it is asked something.
  ///
  /// @param name as the server's list shows it
  ChatModel chatModel(String name, CallTerms terms);

  /// As [#chatModel(String, CallTerms)], on the standard terms.
  default ChatModel chatModel(String name) {
    return chatModel(name, CallTerms.STANDARD);
  }
}
