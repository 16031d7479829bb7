package rewarddesk.insight;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rewarddesk.stats.rewardbench.RewardBench;

/// The pairs behind the numbers of the published benchmarks, ascending. A prompt with several
/// responses is shown as its pairs of a right and a wrong one.
public record BenchmarkItems(
    VerdictTable verdicts, Texts texts, VerdictColumn judge, VerdictColumn labels) {

  /// Items of RewardBench 1's section that it answered, got right or did not.
  public long[] section(RewardBench.Section section, boolean right) {
    return subsets(RewardBench.counts(section, RewardBench.XsTestWeights.CURRENT).keySet(), right);
  }

  /// The same of the prior sets.
  public long[] priorSets(boolean right) {
    return subsets(RewardBench.PRIOR_SETS, right);
  }

  private long[] subsets(Collection<String> names, boolean right) {
    return IntStream.range(0, verdicts.rows())
        .filter(row -> labels.said(row).decisive() && judge.said(row) != Said.ABSENT)
        .filter(row -> (judge.said(row) == labels.said(row)) == right)
        .filter(row -> subset(row).filter(names::contains).isPresent())
        .mapToLong(verdicts::ordinal)
        .toArray();
  }

  private Optional<String> subset(int row) {
    int part = verdicts.subsets().part(row);
    return part < 0 ? Optional.empty() : Optional.of(verdicts.subsets().value(part));
  }

  /// Pairs of RewardBench 2's subset that it answered, got right or did not.
  public long[] two(String subset, boolean right) {
    return pairs(group -> group.subset().filter(subset::equals).isPresent(), (i, j) -> true, right);
  }

  /// Pairs of RM-Bench in some cells of the matrix, got right or not.
  ///
  /// @param domain empty for all
  public long[] rmBench(Optional<String> domain, RmCells cells, boolean right) {
    return pairs(
        group ->
            RmBenchScore.takes(group)
                && domain.filter(name -> !name.equals(RmBenchScore.domain(group))).isEmpty(),
        cells,
        right);
  }

  /// Which cells.
  public interface RmCells {
    /// @param right style of the right answer, 0 to 2
    /// @param wrong style of the wrong one
    boolean has(int right, int wrong);
  }

  private long[] pairs(Predicate<Candidates.Group> wanted, RmCells cells, boolean right) {
    return texts.candidates().groups().stream()
        .filter(wanted)
        .filter(Candidates.Group::isWhole)
        .flatMapToInt(group -> rows(group, cells, right))
        .sorted()
        .mapToLong(verdicts::ordinal)
        .toArray();
  }

  private IntStream rows(Candidates.Group group, RmCells cells, boolean right) {
    return group.rows().entrySet().stream()
        .filter(pair -> judge.said(pair.getValue()) != Said.ABSENT)
        .filter(
            pair -> (judge.said(pair.getValue()) == verdicts.gold().said(pair.getValue())) == right)
        .filter(pair -> has(group, pair, cells))
        .mapToInt(Map.Entry::getValue);
  }

  private static boolean has(
      Candidates.Group group, Map.Entry<Integer, Integer> pair, RmCells cells) {
    return cells.has(
        group.numbers(true).indexOf(Candidates.Group.first(pair.getKey())),
        group.numbers(false).indexOf(Candidates.Group.second(pair.getKey())));
  }
}
