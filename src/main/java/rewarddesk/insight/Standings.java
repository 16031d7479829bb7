package rewarddesk.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;
import rewarddesk.stats.rewardbench.RmBench;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How all systems and all source models stand.
///
/// @param v1 RewardBench 1 by judge, under each policy
/// @param v2 RewardBench 2 by judge
/// @param rm RM-Bench by judge and domain
/// @param models by labels; empty when fewer than two source models are known
public record Standings(
    Board board,
    Map<String, List<Benchmarks.V1>> v1,
    Map<String, Benchmarks.V2> v2,
    Map<String, Map<String, RmBench>> rm,
    Optional<SourceModels> models) {

  public static Standings of(VerdictTable verdicts, Texts texts, VerdictColumn labels) {
    Board board = Board.of(verdicts, Optional.of(texts), labels);
    Map<String, List<Benchmarks.V1>> v1 = new LinkedHashMap<>();
    Map<String, Benchmarks.V2> v2 = new LinkedHashMap<>();
    Map<String, Map<String, RmBench>> rm = new LinkedHashMap<>();
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
      Benchmarks.v2(texts, judge).ifPresent(scores -> v2.put(judge, scores));
      Map<String, RmBench> domains = Benchmarks.rmBench(texts, judge);
      if (!domains.isEmpty()) {
        rm.put(judge, domains);
      }
    }
    return new Standings(board, v1, v2, rm, SourceModels.of(verdicts, texts, labels));
  }
}
