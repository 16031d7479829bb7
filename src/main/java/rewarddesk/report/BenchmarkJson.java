package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.RewardBench2Score;
import rewarddesk.insight.RmBenchScore;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.rewardbench.RmBench;

/// The published benchmarks as JSON. The policy stands beside every number.
final class BenchmarkJson {
  private BenchmarkJson() {}

  /// Those whose items the project has.
  static void put(ObjectNode system, Standings standings, String judge) {
    List<Benchmarks.V1> v1 = standings.v1().getOrDefault(judge, List.of());
    if (!v1.isEmpty()) {
      ArrayNode all = system.putArray("rewardBench1");
      v1.forEach(score -> all.add(v1(score)));
    }
    List<RewardBench2Score> v2 = standings.v2().getOrDefault(judge, List.of());
    if (!v2.isEmpty()) {
      ArrayNode all = system.putArray("rewardBench2");
      v2.forEach(score -> all.add(v2(score)));
    }
    @Nullable RmBenchScore rm = standings.rm().get(judge);
    if (rm != null) {
      system.set("rmBench", rm(rm));
    }
  }

  private static ObjectNode v1(Benchmarks.V1 score) {
    ObjectNode object =
        Nodes.object()
            .put("policy", StandingsJson.word(score.policy()))
            .put("weights", StandingsJson.word(score.weights()));
    ObjectNode sections = object.putObject("sections");
    score
        .sections()
        .forEach(
            (section, value) -> sections.set(StandingsJson.word(section), Nodes.estimate(value)));
    ObjectNode missing = object.putObject("missing");
    score
        .missing()
        .forEach(
            (section, names) -> names.forEach(missing.putArray(StandingsJson.word(section))::add));
    object.set("priorSets", Nodes.estimate(score.priorSets()));
    object.set("overall", Nodes.estimate(score.overall()));
    return object;
  }

  private static ObjectNode v2(RewardBench2Score score) {
    ObjectNode object = Nodes.object().put("policy", StandingsJson.word(score.policy()));
    ObjectNode subsets = object.putObject("subsets");
    score.subsets().forEach((name, value) -> subsets.set(name, Nodes.estimate(value)));
    score.missing().forEach(object.putArray("missing")::add);
    object.set("overall", Nodes.estimate(score.overall()));
    object.put("failures", score.failures());
    object.set("leftOut", Nodes.leftOut(score.leftOut()));
    return object;
  }

  private static ObjectNode rm(RmBenchScore score) {
    ObjectNode object = Nodes.object().put("policy", "strict");
    ObjectNode domains = object.putObject("domains");
    score.domains().forEach((name, one) -> domains.set(name, domain(one)));
    score.missing().forEach(object.putArray("missing")::add);
    ObjectNode overall = object.putObject("overall");
    put(
        overall,
        score.mean(RmBench::hard),
        score.mean(RmBench::normal),
        score.mean(RmBench::easy),
        score.overall());
    object.set("leftOut", Nodes.leftOut(score.leftOut()));
    return object;
  }

  /// The matrix has a row for each style of the right answer: concise, detailed, Markdown.
  private static ObjectNode domain(RmBench one) {
    ObjectNode object = Nodes.object();
    put(object, one.hard(), one.normal(), one.easy(), one.score());
    ArrayNode matrix = object.putArray("matrix");
    for (int right = 0; right < RmBench.STYLES; right++) {
      ArrayNode row = matrix.addArray();
      for (int wrong = 0; wrong < RmBench.STYLES; wrong++) {
        row.add(Nodes.share(one.cell(right, wrong)));
      }
    }
    return object;
  }

  private static void put(
      ObjectNode object, Estimate hard, Estimate normal, Estimate easy, Estimate mean) {
    object.set("hard", Nodes.estimate(hard));
    object.set("normal", Nodes.estimate(normal));
    object.set("easy", Nodes.estimate(easy));
    object.set("mean", Nodes.estimate(mean));
  }
}
