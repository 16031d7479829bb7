package rewarddesk.reward.generative.definition;

import java.util.Optional;

/// The id of a judge that writes text, taken apart: `JUDGE@BACKEND:MODEL`, or `ollama:MODEL` or
/// `openai:MODEL` for the standard judge.
///
/// @param definition name of the judge's definition
/// @param backend the model and where it runs, as in `ollama:qwen3:8b` or `model:mine`
public record WrittenJudge(String definition, String backend) {
  /// Models on an Ollama server.
  public static final String OLLAMA = "ollama:";

  /// Models on a server with OpenAI's protocol.
  public static final String OPEN_AI = "openai:";

  /// @return empty when the id is that of another kind of judge
  public static Optional<WrittenJudge> find(String id) {
    int at = id.indexOf('@');
    if (at > 0 && id.indexOf(':') > at) {
      return Optional.of(new WrittenJudge(id.substring(0, at), id.substring(at + 1)));
    }
    return isOnServer(id, OLLAMA) || isOnServer(id, OPEN_AI)
        ? Optional.of(new WrittenJudge(JudgeLibrary.STANDARD, id))
        : Optional.empty();
  }

  private static boolean isOnServer(String backend, String prefix) {
    return backend.startsWith(prefix) && backend.length() > prefix.length();
  }

  /// The shortest id: the standard judge on a server goes by the model alone.
  public String id() {
    return definition.equals(JudgeLibrary.STANDARD)
            && (isOnServer(backend, OLLAMA) || isOnServer(backend, OPEN_AI))
        ? backend
        : definition + "@" + backend;
  }
}
