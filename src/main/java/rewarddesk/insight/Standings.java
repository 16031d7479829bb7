package rewarddesk.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How all systems and all source models stand.
///
/// @param v1 RewardBench 1 by judge, under each policy
/// @param v2 RewardBench 2 by judge, under each policy
/// @param rm RM-Bench by judge
/// @param cutPrompts prompts of these two benchmarks that are in neither: only some of their pairs
///   belong to the part that is looked at, and with fewer responses they would be easier
/// @param models by labels; empty when fewer than two source models are known
public record Standings(
    Board board,
    Map<String, List<Benchmarks.V1>> v1,
    Map<String, List<RewardBench2Score>> v2,
    Map<String, RmBenchScore> rm,
    int cutPrompts,
    Optional<SourceModels> models) {

  public static Standings of(VerdictTable verdicts, Texts texts, VerdictColumn labels) {
    Board board = Board.of(verdicts, Optional.of(texts), labels);
    Map<String, List<Benchmarks.V1>> v1 = new LinkedHashMap<>();
    Map<String, List<RewardBench2Score>> v2 = new LinkedHashMap<>();
    Map<String, RmBenchScore> rm = new LinkedHashMap<>();
    for (Board.Row row : board.rows()) {
      String judge = row.judge().id();
      List<Benchmarks.V1> policies =
          Stream.of(row.compatible(), TiePolicy.STRICT)
              .flatMap(
                  policy ->
                      Stream.of(XsTestWeights.values())
                          .map(weights -> Benchmarks.v1(row.subsets(), policy, weights)))
              .flatMap(Optional::stream)
              .toList();
      if (!policies.isEmpty()) {
        v1.put(judge, policies);
      }
      VerdictColumn column = verdicts.column(row.judge()).orElseThrow();
      List<RewardBench2Score> scores =
          Stream.of(row.compatible(), TiePolicy.STRICT)
              .map(policy -> RewardBench2Score.of(verdicts, texts, column, policy))
              .flatMap(Optional::stream)
              .toList();
      if (!scores.isEmpty()) {
        v2.put(judge, scores);
      }
      RmBenchScore.of(verdicts, texts, column).ifPresent(score -> rm.put(judge, score));
    }
    return new Standings(
        board, v1, v2, rm, texts.candidates().cut(), SourceModels.of(verdicts, texts, labels));
  }
}
