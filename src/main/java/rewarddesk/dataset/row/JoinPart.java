package rewarddesk.dataset.row;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Content;
import rewarddesk.model.Response;

/// A row that makes a comparison only together with others.
public sealed interface JoinPart extends Mapped {
  /// What it shares with the others: their id, or the hash of their prompt.
  String key();

  /// A prompt without a response.
  ///
  /// @param metadata the rest of the row
  record Question(String key, Content prompt, MappedRow.Extras extras, String metadata)
      implements JoinPart {}

  /// One response.
  ///
  /// @param system what tells it from the other answers: the name of its file
  /// @param prompt when the row has one
  /// @param metadata the rest of the row
  /// @param good thumbs up or down
  /// @param labels what annotators said of it
  record Answer(
      String key,
      String system,
      Optional<Content> prompt,
      Response response,
      Optional<Boolean> good,
      List<ResponseLabel> labels,
      MappedRow.Extras extras,
      String metadata)
      implements JoinPart {
    public Answer {
      labels = List.copyOf(labels);
    }
  }

  /// What one annotator said of a single response.
  ///
  /// @param label word for word
  record ResponseLabel(String annotator, String label) {}

  /// A judge's verdict on the answers of two systems, in the order in which it saw them; slot A is
  /// the first.
  record Rating(String key, String first, String second, RecordedVerdict verdict)
      implements JoinPart {}

  /// Opinions on a comparison with this id.
  record Remark(String key, Opinions opinions) implements JoinPart {}
}
