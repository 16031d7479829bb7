package rewarddesk.reward;

import java.util.List;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;

/// A model that scores the rows of a file, without a project. Safe for any number of threads.
public interface ModelScoring extends AutoCloseable {

  /// Everything that decides the numbers, in one line: model, digest, options. Scores of the same
  /// fingerprint can stand in one file.
  String fingerprint();

  /// How many callers at once keep it busy, at least 1. More only wait.
  default int callers() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Whether a row needs two responses; else it has one, on side A.
  boolean comparesTwo();

  /// What the user should know before the numbers are used, as sentences.
  List<String> notes();

  /// Scores one row.
  ///
  /// @throws rewarddesk.inference.ModelException when this row gets no score, with the reason
  /// @throws InterruptedException when the thread was interrupted
  ModelScore score(Comparison row) throws InterruptedException;

  /// Scores a row that has one response.
  ///
  /// @throws rewarddesk.inference.ModelException also when the model only compares
  /// @throws InterruptedException when the thread was interrupted
  default ModelScore scoreAlone(Comparison row) throws InterruptedException {
    return score(row);
  }

  /// Ranks the responses to one prompt.
  ///
  /// @param responses two or more
  /// @throws rewarddesk.inference.ModelException when one of them gets no score, with the reason:
  ///   then none has
  /// @throws InterruptedException when the thread was interrupted
  ModelScore.Ranking rank(Content prompt, List<Content> responses) throws InterruptedException;

  @Override
  void close();
}
