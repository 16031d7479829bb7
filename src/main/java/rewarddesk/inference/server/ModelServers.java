package rewarddesk.inference.server;

/// The servers that are set, and others at an address. Safe for any thread.
public interface ModelServers {

  /// The Ollama server at the address in the settings.
  ///
  /// @throws IllegalArgumentException when that is no address of a server, with a plain sentence
  ModelServer ollama();

  /// The Ollama server at an address as people write it, `127.0.0.1:11434`.
  ///
  /// @throws IllegalArgumentException when it is none, with a plain sentence
  ModelServer ollama(String address);

  /// The server with OpenAI's protocol at the address in the settings.
  ///
  /// @throws IllegalArgumentException when that is no address of a server, with a plain sentence
  /// @throws rewarddesk.inference.ModelException of the kind UNREACHABLE when none is entered
  ModelServer openAi();

  /// The server with OpenAI's protocol at an address as people write it, `127.0.0.1:8080`.
  ///
  /// @throws IllegalArgumentException when it is none, with a plain sentence
  ModelServer openAi(String address);

  /// The keys of those that want one.
  ServerKeys keys();
}
