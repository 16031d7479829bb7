package rewarddesk.ui.judges;

import rewarddesk.learn.Learning;

/// A judge on the list.
///
/// @param id as on the command line and in the project
/// @param availability whether it can judge now
/// @param detail what else there is to say, such as the model's size; may be empty
public record Judge(String id, Availability availability, String detail) {
  static final String OLLAMA_PREFIX = "ollama:";

  /// Whether a judge can judge now.
  public enum Availability {
    /// Needs nothing from outside.
    LOCAL,
    /// The server has its model.
    ON_SERVER,
    /// It has judged in this project, and cannot be used at the moment.
    GONE
  }

  public boolean isUsable() {
    return availability != Availability.GONE;
  }

  /// Whether it is a language model on an Ollama server.
  public boolean isOllama() {
    return id.startsWith(OLLAMA_PREFIX);
  }

  /// Whether it is the one learned from the decisions of the project.
  public boolean isLearned() {
    return id.equals(Learning.JUDGE);
  }

  /// Name of its model, when it is one.
  public String model() {
    return isOllama() ? id.substring(OLLAMA_PREFIX.length()) : "";
  }
}
