package rewarddesk.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Proportion;

/// A confusion table: how often the first rater said one category and the second another. The
/// second stands for the truth where one of them does. Immutable.
public final class PairTable {
  private final List<String> categories;
  private final long[][] counts;

  private PairTable(List<String> categories, long[][] counts) {
    this.categories = categories;
    this.counts = counts;
  }

  /// @param counts square; rows are the first rater's categories, columns the second's
  public static PairTable of(List<String> categories, long[][] counts) {
    if (counts.length != categories.size()
        || Arrays.stream(counts).anyMatch(row -> row.length != counts.length)) {
      throw new IllegalArgumentException("not a square table of " + categories);
    }
    return new PairTable(
        List.copyOf(categories), Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
  }

  public List<String> categories() {
    return categories;
  }

  public long count(int first, int second) {
    return counts[first][second];
  }

  /// Items in the table.
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /// How often the first rater said it.
  public long saidByFirst(int category) {
    return Arrays.stream(counts[category]).sum();
  }

  /// How often the second rater said it.
  public long saidBySecond(int category) {
    return Arrays.stream(counts).mapToLong(row -> row[category]).sum();
  }

  /// Share on the diagonal.
  public Proportion agreement() {
    long agreed = 0;
    for (int c = 0; c < counts.length; c++) {
      agreed += counts[c][c];
    }
    return new Proportion(agreed, total());
  }

  /// Share on the diagonal when the given category is taken out: items where either rater said it
  /// do not count (set-up S2 of MT-bench, with tie as the category).
  public Proportion agreementWithout(int category) {
    long all =
        total() - saidByFirst(category) - saidBySecond(category) + counts[category][category];
    return new Proportion(agreement().hits() - counts[category][category], all);
  }

  /// Cohen's, with its bootstrap interval, items being independent.
  public Estimate kappa() {
    return CohenKappa.estimate(counts);
  }

  /// The largest kappa that these habits allow.
  public OptionalDouble largestKappa() {
    return CohenKappa.largest(counts);
  }

  /// One entry for each category, the second rater being the truth.
  public List<ClassScores> classes() {
    return IntStream.range(0, counts.length).mapToObj(this::scores).toList();
  }

  private ClassScores scores(int category) {
    return new ClassScores(
        categories.get(category),
        counts[category][category],
        saidByFirst(category),
        saidBySecond(category));
  }
}
