package rewarddesk.stats.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import rewarddesk.stats.LeftOut;

/// A judge whose margins have been turned into probabilities.
///
/// @param temperature fitted on all labels; this is the one to use
/// @param unseen reliability of probabilities that were each given by a fit without the item (or
///   any other item of its prompt): what to expect on new items
public record CalibratedJudge(Temperature temperature, Reliability unseen) {
  /// Fewest labels for a fit.
  public static final int LABELS_NEEDED = 30;

  private static final int FOLDS = 5;

  /// @param margins 0 or more, of verdicts that prefer a side
  /// @param right whether the label agrees
  /// @param clusterOf the prompt of each item, by number; an item's fold is its prompt's
  /// @return empty with fewer than [#LABELS_NEEDED] labels
  public static Optional<CalibratedJudge> of(
      double[] margins, boolean[] right, int[] clusterOf, LeftOut leftOut, long seed) {
    if (margins.length < LABELS_NEEDED) {
      return Optional.empty();
    }
    double[] confidences = unseen(margins, right, clusterOf, seed);
    return Optional.of(
        new CalibratedJudge(
            Temperature.fit(margins, right), Reliability.of(confidences, right, leftOut)));
  }

  /// The confidences that [#unseen()] rests on, item by item.
  public static double[] unseen(double[] margins, boolean[] right, int[] clusterOf, long seed) {
    int[] folds = folds(clusterOf, seed);
    double[] confidences = new double[margins.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      Temperature without = fitWithout(margins, right, folds, fold);
      for (int i = 0; i < margins.length; i++) {
        if (folds[i] == fold) {
          confidences[i] = without.confidence(margins[i]);
        }
      }
    }
    return confidences;
  }

  private static int[] folds(int[] clusterOf, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] foldOf = new int[Arrays.stream(clusterOf).max().orElse(0) + 1];
    Arrays.setAll(foldOf, i -> i % FOLDS);
    for (int i = foldOf.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = foldOf[i];
      foldOf[i] = foldOf[other];
      foldOf[other] = kept;
    }
    return Arrays.stream(clusterOf).map(cluster -> foldOf[cluster]).toArray();
  }

  private static Temperature fitWithout(double[] margins, boolean[] right, int[] folds, int fold) {
    double[] some = new double[margins.length];
    boolean[] someRight = new boolean[margins.length];
    int n = 0;
    for (int i = 0; i < margins.length; i++) {
      if (folds[i] != fold) {
        some[n] = margins[i];
        someRight[n++] = right[i];
      }
    }
    return Temperature.fit(Arrays.copyOf(some, n), Arrays.copyOf(someRight, n));
  }
}
