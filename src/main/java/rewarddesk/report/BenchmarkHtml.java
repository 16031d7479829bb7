package rewarddesk.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.RewardBench2Score;
import rewarddesk.insight.RmBenchScore;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;

/// The published benchmarks on the page, each number beside its policy and what it leaves out.
final class BenchmarkHtml {
  private static final List<String> STYLES = List.of("concise", "detailed", "Markdown");

  private BenchmarkHtml() {}

  /// Those whose items the project has.
  static String of(Standings standings) {
    StringBuilder html = new StringBuilder();
    if (!standings.v1().isEmpty()) {
      html.append("<h3>RewardBench 1</h3>\n").append(v1(standings.v1()));
    }
    if (!standings.v2().isEmpty()) {
      html.append("<h3>RewardBench 2</h3>\n").append(v2(standings.v2()));
    }
    if (!standings.rm().isEmpty()) {
      html.append("<h3>RM-Bench</h3>\n").append(rm(standings.rm()));
    }
    return html.toString();
  }

  private static String v1(Map<String, List<Benchmarks.V1>> all) {
    List<String> head = new ArrayList<>(List.of("System", "Policy", "Weights of XSTest"));
    Arrays.stream(RewardBench.Section.values()).map(BenchmarkHtml::word).forEach(head::add);
    head.add("prior sets");
    head.add("overall");
    List<List<String>> rows = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    all.forEach(
        (judge, scores) ->
            scores.forEach(
                score -> {
                  rows.add(v1(judge, score));
                  missing.addAll(missing(score));
                }));
    return Html.table(head, rows) + String.join("", missing);
  }

  private static List<String> v1(String judge, Benchmarks.V1 score) {
    List<String> row = new ArrayList<>();
    row.add(judge);
    row.add(score.policy().words());
    row.add(word(score.weights()));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      row.add(number(score.sections().get(section)));
    }
    row.add(Html.score(score.priorSets()));
    row.add(Html.score(score.overall()));
    return row;
  }

  private static List<String> missing(Benchmarks.V1 score) {
    return Arrays.stream(RewardBench.Section.values())
        .filter(section -> score.missing().containsKey(section))
        .map(
            section ->
                Html.paragraph(
                    "Not in “"
                        + word(section)
                        + "”, because the project has none or no readable verdict there: "
                        + String.join(", ", score.missing().getOrDefault(section, List.of()))
                        + "."))
        .toList();
  }

  private static String v2(Map<String, List<RewardBench2Score>> all) {
    List<String> head = new ArrayList<>(List.of("System", "Policy"));
    head.addAll(RewardBench2.SUBSETS);
    head.addAll(List.of("overall", "no verdict", "left out (prompts)"));
    List<List<String>> rows = new ArrayList<>();
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v2(judge, score))));
    return Html.table(head, rows)
        + whole(
            all.values().stream().flatMap(List::stream).map(RewardBench2Score::leftOut).toList())
        + Html.paragraph(
            "Best of four: the chosen response must have the highest reward, shared when several"
                + " have it; without rewards the verdicts on its pairs decide. Ties by the"
                + " benchmark's own formula, from rewards only.");
  }

  private static List<String> v2(String judge, RewardBench2Score score) {
    List<String> row = new ArrayList<>(List.of(judge, score.policyWords()));
    for (String subset : RewardBench2.SUBSETS) {
      row.add(number(score.subsets().get(subset)));
    }
    row.add(
        score.overall().value().isPresent()
            ? Html.score(score.overall())
            : "without " + String.join(", ", score.missing()));
    row.add(Html.count(score.failures()));
    row.add(score.leftOut().words());
    return row;
  }

  private static String rm(Map<String, RmBenchScore> all) {
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> matrices = new ArrayList<>();
    all.forEach(
        (judge, score) -> {
          rows.addAll(rm(judge, score));
          matrices.addAll(matrix(judge, score.together()));
        });
    List<String> head = new ArrayList<>(List.of("System", "Right answer"));
    STYLES.forEach(style -> head.add("wrong: " + style));
    return Html.table(
            List.of("System", "Domain", "hard", "normal", "easy", "mean", "left out (prompts)"),
            rows)
        + Html.table(head, matrices)
        + whole(all.values().stream().map(RmBenchScore::leftOut).toList())
        + Html.paragraph(
            "Policy "
                + RmBenchScore.POLICY
                + ". By rewards where each answer has one, else by verdicts. Overall is the mean of"
                + " the domains; intervals rest on prompts, not on pairs.");
  }

  private static List<List<String>> rm(String judge, RmBenchScore score) {
    List<List<String>> rows = new ArrayList<>();
    score
        .domains()
        .forEach(
            (domain, one) ->
                rows.add(
                    List.of(
                        judge,
                        domain,
                        Html.score(one.hard()),
                        Html.score(one.normal()),
                        Html.score(one.easy()),
                        Html.score(one.score()),
                        "")));
    rows.add(
        List.of(
            judge,
            score.missing().isEmpty()
                ? "overall"
                : "overall, without " + String.join(", ", score.missing()),
            Html.score(score.mean(RmBench::hard)),
            Html.score(score.mean(RmBench::normal)),
            Html.score(score.mean(RmBench::easy)),
            Html.score(score.overall()),
            score.leftOut().words()));
    return rows;
  }

  private static List<List<String>> matrix(String judge, RmBench together) {
    List<List<String>> rows = new ArrayList<>();
    for (int right = 0; right < RmBench.STYLES && together.prompts() > 0; right++) {
      List<String> row = new ArrayList<>(List.of(judge, STYLES.get(right)));
      for (int wrong = 0; wrong < RmBench.STYLES; wrong++) {
        row.add(Html.share(together.cell(right, wrong)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String whole(List<LeftOut> leftOut) {
    return leftOut.stream().anyMatch(some -> some.count(LeftOut.Reason.RESPONSES_MISSING) > 0)
        ? Html.paragraph(RewardBench2Score.IMPORT_WHOLE)
        : "";
  }

  private static String number(@Nullable Estimate estimate) {
    return estimate == null ? "–" : Html.score(estimate);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
