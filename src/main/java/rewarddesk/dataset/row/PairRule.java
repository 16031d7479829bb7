package rewarddesk.dataset.row;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How several ranked responses to one prompt become pairs. Responses of equal rank give a pair,
/// labelled a tie, under [#ALL] only. Without ranks every rule gives all pairs, without labels.
/// Lists of right and of wrong responses have no first among the right ones: [#BEST] then takes
/// each right one, so that benchmarks of several right answers are whole.
public enum PairRule {
  /// The first of the best ones against each worse one: n − 1 pairs at most. Of lists of right and
  /// wrong responses each right one against each wrong one.
  BEST,
  /// Every pair: n·(n − 1)/2.
  ALL,
  /// Each against the next in rank: n − 1 pairs at most.
  ADJACENT;

  /// The name on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PairRule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /// Whether positions i < j of the ranking make a pair.
  ///
  /// @param grades grades in falling order
  /// @param listed whether right and wrong responses are listed and nothing else is known
  public boolean takes(int i, int j, List<Double> grades, boolean listed) {
    boolean differ = grades.get(i) > grades.get(j);
    return switch (this) {
      case BEST -> (listed || i == 0) && differ;
      case ALL -> true;
      case ADJACENT -> j == i + 1 && differ;
    };
  }
}
