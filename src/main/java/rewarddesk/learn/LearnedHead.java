package rewarddesk.learn;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A reward head fitted to decisions, with everything needed to judge by it and to say how far to
/// trust it.
///
/// @param features what its numbers depend on, see [rewarddesk.reward.builtin.PairReader#version()]
/// @param origin what it was learned from
/// @param figures how often it is right on decisions it was not fitted to
/// @param ridge how it was held back
/// @param weights fitted to all decisions
/// @param folds for each fold, weights that have not seen its prompts; an item that was learned
///   from is judged by these, so that its own decision never speaks for it
public record LearnedHead(
    String features,
    Origin origin,
    Figures figures,
    Ridge ridge,
    HeadWeights weights,
    List<Fold> folds) {
  public LearnedHead {
    folds = List.copyOf(folds);
  }

  /// @param project name of the project's file
  /// @param decisions how many decisions it was fitted to
  /// @param items hash of those items' ids and decisions
  /// @param at when
  public record Origin(String project, int decisions, String items, Instant at) {}

  /// @param weights fitted to the other folds
  /// @param prompts keys of its prompts
  public record Fold(HeadWeights weights, Set<String> prompts) {
    public Fold {
      prompts = Set.copyOf(prompts);
    }
  }

  /// Whether it may judge: see [Figures#beatsLength()].
  public boolean isUsable() {
    return figures.beatsLength();
  }
}
