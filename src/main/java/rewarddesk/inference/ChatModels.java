package rewarddesk.inference;

/// Finds language models that answer a conversation, wherever they run. Safe for any thread.
public interface ChatModels {

  /// Opens a model; the caller closes it.
  ///
  /// @param backend where it runs and what it is called there: `ollama:qwen3:8b`, `model:mine`
  /// @throws IllegalArgumentException when there is no such model; the message names those there
  ///   are
  /// @throws ModelException when it cannot be used now, with what to do
  default Opened open(String backend) {
    return open(backend, ChatTerms.STANDARD);
  }

  /// As [#open(String)], on terms of the caller's own.
  Opened open(String backend, ChatTerms terms);

  /// A model in use.
  ///
  /// @param model answers until it is closed
  /// @param concurrency how many conversations at once serve it best
  /// @param closing frees it
  record Opened(ChatModel model, int concurrency, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
