package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.RewardBench2Score;
import rewarddesk.insight.RmBenchScore;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;

/// The published benchmarks, for people, each number beside its policy.
final class BenchmarkText {
  private BenchmarkText() {}

  static String of(Standings standings) {
    StringBuilder text = new StringBuilder();
    standings.v1().forEach((judge, scores) -> text.append(v1(judge, scores)).append('\n'));
    standings.v2().forEach((judge, scores) -> text.append(v2(judge, scores)).append('\n'));
    standings.rm().forEach((judge, score) -> text.append(rm(judge, score)).append('\n'));
    return text.toString();
  }

  private static String v1(String judge, List<Benchmarks.V1> scores) {
    TextTable table = new TextTable().row("RewardBench 1, " + judge, "Policy", "XSTest", "Score");
    for (Benchmarks.V1 score : scores) {
      for (RewardBench.Section section : RewardBench.Section.values()) {
        if (score.sections().containsKey(section)) {
          row(table, word(section), score, score.sections().get(section));
        }
      }
      row(table, "prior sets", score, score.priorSets());
      row(table, "overall", score, score.overall());
    }
    StringBuilder text = new StringBuilder(table.text());
    for (RewardBench.Section section : RewardBench.Section.values()) {
      List<String> missing = scores.getFirst().missing().getOrDefault(section, List.of());
      if (!missing.isEmpty()) {
        text.append("  not in ").append(word(section)).append(": ");
        text.append(String.join(", ", missing)).append('\n');
      }
    }
    return text.toString();
  }

  private static void row(TextTable table, String name, Benchmarks.V1 score, Estimate value) {
    if (value.value().isPresent()) {
      table.row(name, score.policy().words(), word(score.weights()), BoardText.score(value));
    }
  }

  private static String v2(String judge, List<RewardBench2Score> scores) {
    TextTable table = new TextTable().row("RewardBench 2, " + judge, "Policy", "Score");
    for (RewardBench2Score score : scores) {
      for (String subset : RewardBench2.SUBSETS) {
        if (score.subsets().containsKey(subset)) {
          table.row(subset, score.policyWords(), BoardText.score(score.subsets().get(subset)));
        }
      }
      table.row(
          "overall",
          score.policyWords(),
          score.overall().value().isPresent()
              ? BoardText.score(score.overall())
              : "without " + String.join(", ", score.missing()));
    }
    RewardBench2Score any = scores.getLast();
    return table.text()
        + "  prompts with an unreadable answer: "
        + any.failures()
        + "\n"
        + leftOut(any.leftOut());
  }

  private static String rm(String judge, RmBenchScore score) {
    TextTable table = new TextTable().row("RM-Bench, " + judge, "Hard", "Normal", "Easy", "Mean");
    score
        .domains()
        .forEach(
            (domain, one) ->
                table.row(
                    domain,
                    BoardText.score(one.hard()),
                    BoardText.score(one.normal()),
                    BoardText.score(one.easy()),
                    BoardText.score(one.score())));
    if (!score.domains().isEmpty()) {
      table.row(
          score.missing().isEmpty()
              ? "overall"
              : "overall without " + String.join(", ", score.missing()),
          BoardText.score(score.mean(RmBench::hard)),
          BoardText.score(score.mean(RmBench::normal)),
          BoardText.score(score.mean(RmBench::easy)),
          BoardText.score(score.overall()));
    }
    return table.text()
        + "  policy "
        + RmBenchScore.POLICY
        + "; overall is the mean of the domains\n"
        + leftOut(score.leftOut());
  }

  private static String leftOut(LeftOut leftOut) {
    if (leftOut.total() == 0) {
      return "";
    }
    String how =
        leftOut.count(LeftOut.Reason.RESPONSES_MISSING) > 0
            ? "  " + RewardBench2Score.IMPORT_WHOLE + "\n"
            : "";
    return "  prompts left out: " + leftOut.words() + "\n" + how;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
