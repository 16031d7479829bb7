package rewarddesk.inference;

import java.util.List;

/// A model that reads tokens and gives a few numbers: a reward, the logits of its labels, or the
/// logits of the next token. Safe for any number of threads; a caller's work is cut short when its
/// thread is interrupted.
public interface SequenceScorer extends AutoCloseable {

  /// The numbers for one sequence.
  ///
  /// @throws ModelException when the model gives none, or none that are finite
  default float[] score(TokenSequence sequence) throws InterruptedException {
    return scoreAll(List.of(sequence)).getFirst();
  }

  /// The numbers for each sequence, in the same order. They do not depend on the other sequences.
  ///
  /// @throws ModelException when the model gives none, or none that are finite
  List<float[]> scoreAll(List<TokenSequence> sequences) throws InterruptedException;

  /// How many callers at once keep it busy, at least 1. More only wait.
  int callers();

  @Override
  void close();
}
