package rewarddesk.ui.judges;

import java.util.Optional;
import rewarddesk.learn.Learning;
import rewarddesk.reward.generative.definition.WrittenJudge;

/// A judge on the list.
///
/// @param id as on the command line and in the project
/// @param availability whether it can judge now
/// @param detail what else there is to say, such as the model's size; may be empty
public record Judge(String id, Availability availability, String detail) {

  /// Whether a judge can judge now.
  public enum Availability {
    /// Needs nothing from outside.
    LOCAL,
    /// The server has its model.
    ON_SERVER,
    /// The server would pass it on to somebody else's computer: the texts would leave.
    ELSEWHERE,
    /// It has judged in this project, and cannot be used at the moment.
    GONE
  }

  public boolean isUsable() {
    return availability == Availability.LOCAL || availability == Availability.ON_SERVER;
  }

  /// Its definition and model, when it is a language model that writes.
  public Optional<WrittenJudge> written() {
    return WrittenJudge.find(id);
  }

  /// Whether it is a language model on an Ollama server.
  public boolean isOllama() {
    return runsOn(WrittenJudge.OLLAMA);
  }

  /// Whether it is a language model on a server with OpenAI's protocol.
  boolean isOpenAi() {
    return runsOn(WrittenJudge.OPEN_AI);
  }

  private boolean runsOn(String server) {
    return written().filter(one -> one.backend().startsWith(server)).isPresent();
  }

  /// Whether it is the one learned from the decisions of the project.
  public boolean isLearned() {
    return id.equals(Learning.JUDGE);
  }

  /// Name of its model, without where it runs; empty when it is none that writes.
  public String model() {
    return written()
        .map(WrittenJudge::backend)
        .map(backend -> backend.substring(backend.indexOf(':') + 1))
        .orElse("");
  }
}
