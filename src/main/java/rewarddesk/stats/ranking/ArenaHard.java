package rewarddesk.stats.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// Arena-Hard's score of a model against the baseline: two games a question, the baseline standing
/// first in one and second in the other; a much better answer counts three times.
public final class ArenaHard {
  private static final int MUCH = 3;

  /// 100 rounds, from the 5th to the 95th percentile, as Arena-Hard prints it.
  private static final Bootstrap PUBLISHED = new Bootstrap(100, 0.90, 42);

  private ArenaHard() {}

  /// What one game said about the model.
  public enum Outcome {
    MUCH_WORSE(0, MUCH),
    WORSE(0, 1),
    TIE(0.5, 1),
    BETTER(1, 1),
    MUCH_BETTER(1, MUCH);

    private final double score;
    private final int times;

    Outcome(double score, int times) {
      this.score = score;
      this.times = times;
    }
  }

  /// Both games of one question; empty where no verdict could be read.
  public record Question(Optional<Outcome> baselineFirst, Optional<Outcome> modelFirst) {}

  /// The mean outcome with its 90 % interval. A question with an unread game is left out whole.
  public static Estimate of(List<Question> questions) {
    List<Points> read = new ArrayList<>();
    for (Question question : questions) {
      question
          .baselineFirst()
          .flatMap(first -> question.modelFirst().map(second -> Points.of(first, second)))
          .ifPresent(read::add);
    }
    LeftOut leftOut = LeftOut.of(LeftOut.Reason.UNSCORED, questions.size() - read.size());
    if (read.isEmpty()) {
      return Estimate.undefined(0, leftOut);
    }
    List<Points> kinds = read.stream().distinct().toList();
    int[] groupOf = read.stream().mapToInt(kinds::indexOf).toArray();
    Optional<Interval> interval =
        PUBLISHED.interval(
            groupOf, kinds.size(), Clusters.single(groupOf.length), counts -> mean(kinds, counts));
    long[] counts = new long[kinds.size()];
    for (int group : groupOf) {
      counts[group]++;
    }
    return new Estimate(OptionalDouble.of(mean(kinds, counts)), interval, read.size(), leftOut);
  }

  private static double mean(List<Points> kinds, long[] counts) {
    double score = 0;
    double times = 0;
    for (int kind = 0; kind < counts.length; kind++) {
      score += counts[kind] * kinds.get(kind).score;
      times += (double) counts[kind] * kinds.get(kind).times;
    }
    return score / times;
  }

  /// What both games of a question add up to.
  private record Points(double score, int times) {

    static Points of(Outcome first, Outcome second) {
      return new Points(
          first.score * first.times + second.score * second.times, first.times + second.times);
    }
  }
}
