package rewarddesk.inference.library;

import java.util.Optional;
import rewarddesk.inference.GraphShape;

/// How the numbers of a text come out of a graph: by the graph itself (`[batch, labels]`), or by us
/// out of one row for each token (`[batch, tokens, labels]`). Filling is never counted.
public enum Pooling {
  /// Whatever the graph asks for: its own numbers, or those of the last token.
  AUTO,
  /// The graph gives one row for a text.
  GRAPH,
  /// The row of the last token, as decoders are trained.
  LAST,
  /// The row of the first token (`[CLS]`), as encoders are trained.
  FIRST,
  /// The mean of the rows of all tokens.
  MEAN;

  private static final int PER_TOKEN = 3;

  /// What a graph is likely to have been trained with.
  ///
  /// @param logits empty when the graph has none
  /// @param encoder whether the architecture reads in both directions
  static Pooling guess(Optional<GraphShape.Port> logits, boolean encoder) {
    int rank = logits.map(GraphShape.Port::rank).orElse(0);
    if (rank == 0) {
      return AUTO;
    }
    if (rank < PER_TOKEN) {
      return GRAPH;
    }
    return encoder ? FIRST : LAST;
  }

  /// Whether numbers of this many dimensions can be pooled like this.
  public boolean fits(int rank) {
    return this == AUTO || (this == GRAPH) == (rank < PER_TOKEN);
  }

  /// What is really done with numbers of so many dimensions.
  public Pooling on(int rank) {
    if (this != AUTO) {
      return this;
    }
    return rank < PER_TOKEN ? GRAPH : LAST;
  }
}
