package rewarddesk.inference;

/// A machine without language models.
public final class NoModels {
  public static final ChatModels CHATS =
      (backend, terms) -> {
        throw new ModelException(
            ModelException.Cause.UNREACHABLE, "No server answers. Start Ollama, then try again.");
      };

  private NoModels() {}
}
