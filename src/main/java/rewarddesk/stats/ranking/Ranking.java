package rewarddesk.stats.ranking;

import java.util.List;
import java.util.Optional;
import rewarddesk.stats.Interval;

/// Players by strength, or why there is no such order.
public sealed interface Ranking {

  /// @param players the strongest first
  record Ranked(List<Rated> players) implements Ranking {
    public Ranked {
      players = List.copyOf(players);
    }
  }

  /// Some ratings are not identifiable: between these groups there were no games, or one group won
  /// or lost every one of them. Within a group players can be compared.
  ///
  /// @param groups names, each group sorted
  record NotIdentifiable(List<List<String>> groups) implements Ranking {
    public NotIdentifiable {
      groups = groups.stream().map(List::copyOf).toList();
    }
  }

  /// @param rating 400 points more are ten times the odds of winning; the mean over all is 1000
  /// @param bootstrap 95 % interval, whole prompts drawn again; rounds in which the ratings are not
  ///   identifiable are left out, and it is empty when those are over 5 %
  /// @param sandwich 95 % interval from the covariance H⁻¹GH⁻¹
  /// @param games played
  /// @param score wins and half the ties
  record Rated(
      String player,
      double rating,
      Optional<Interval> bootstrap,
      Interval sandwich,
      long games,
      double score) {}
}
