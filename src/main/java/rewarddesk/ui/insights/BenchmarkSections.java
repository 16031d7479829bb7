package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RewardBench2Score;
import rewarddesk.insight.RmBenchScore;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;

/// The published benchmarks on the leaderboard, each number beside its policy and what it leaves
/// out.
final class BenchmarkSections {
  private final InsightTexts texts;

  BenchmarkSections(InsightTexts texts) {
    this.texts = texts;
  }

  /// Those whose items the project has.
  List<Section> of(Standings standings) {
    List<Section> sections = new ArrayList<>();
    if (!standings.v1().isEmpty()) {
      sections.add(v1(standings.v1()));
    }
    if (!standings.v2().isEmpty()) {
      sections.add(v2(standings.v2()));
    }
    if (!standings.rm().isEmpty()) {
      sections.add(rm(standings.rm()));
      sections.add(matrices(standings.rm()));
    }
    return sections;
  }

  private List<String> heads(String... keys) {
    return Stream.of(keys).map(key -> texts.text("insights.board." + key)).toList();
  }

  private String name(String judge) {
    return texts.name(Rater.judge(judge));
  }

  private Section v1(Map<String, List<Benchmarks.V1>> all) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(heads("system", "policy"));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      head.add(texts.text("insights.board.section." + section));
    }
    head.addAll(heads("prior", "overall"));
    rows.add(head);
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v1(judge, score))));
    Section section = new Section(texts.text("insights.board.v1")).wide(rows);
    missing(all).forEach(section::explain);
    return section.explain(texts.text("insights.board.v1.about"));
  }

  private List<String> v1(String judge, Benchmarks.V1 score) {
    List<String> row = new ArrayList<>();
    row.add(name(judge));
    row.add(
        texts.text("insights.board.policy.name." + score.policy())
            + " · "
            + texts.text("insights.board.weights." + score.weights()));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      row.add(number(score.sections().get(section)));
    }
    row.add(texts.score(score.priorSets()));
    row.add(texts.score(score.overall()));
    return row;
  }

  /// The subsets that are in no number, said once however many systems miss them.
  private Set<String> missing(Map<String, List<Benchmarks.V1>> all) {
    Set<String> sentences = new LinkedHashSet<>();
    all.values().stream()
        .flatMap(List::stream)
        .forEach(
            score -> {
              for (RewardBench.Section section : RewardBench.Section.values()) {
                List<String> names = score.missing().getOrDefault(section, List.of());
                if (!names.isEmpty()) {
                  sentences.add(
                      texts.text(
                          "insights.board.v1.missing",
                          texts.text("insights.board.section." + section),
                          list(names)));
                }
              }
            });
    return sentences;
  }

  private Section v2(Map<String, List<RewardBench2Score>> all) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(heads("system", "policy"));
    head.addAll(RewardBench2.SUBSETS);
    head.addAll(heads("overall", "failures", "left"));
    rows.add(head);
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v2(judge, score))));
    Section section = new Section(texts.text("insights.board.v2")).wide(rows);
    if (all.values().stream().flatMap(List::stream).anyMatch(s -> isMissing(s.leftOut()))) {
      section.say(texts.text("insights.board.whole"));
    }
    return section.explain(texts.text("insights.board.v2.about"));
  }

  private List<String> v2(String judge, RewardBench2Score score) {
    List<String> row = new ArrayList<>();
    row.add(name(judge));
    row.add(texts.text("insights.board.v2.policy." + score.policy()));
    for (String subset : RewardBench2.SUBSETS) {
      row.add(number(score.subsets().get(subset)));
    }
    row.add(
        score.overall().value().isPresent()
            ? texts.score(score.overall())
            : texts.text("insights.board.without", list(score.missing())));
    row.add(texts.text("insights.count", score.failures()));
    row.add(leftOut(score.leftOut()));
    return row;
  }

  private Section rm(Map<String, RmBenchScore> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads("system", "domain", "hard", "normal", "easy", "score", "left"));
    all.forEach((judge, score) -> rows.addAll(rm(name(judge), score)));
    Section section = new Section(texts.text("insights.board.rm")).wide(rows);
    if (all.values().stream().anyMatch(score -> isMissing(score.leftOut()))) {
      section.say(texts.text("insights.board.whole"));
    }
    return section.explain(texts.text("insights.board.rm.about"));
  }

  private List<List<String>> rm(String judge, RmBenchScore score) {
    List<List<String>> rows = new ArrayList<>();
    score
        .domains()
        .forEach(
            (domain, one) ->
                rows.add(
                    List.of(
                        judge,
                        domain,
                        texts.score(one.hard()),
                        texts.score(one.normal()),
                        texts.score(one.easy()),
                        texts.score(one.score()),
                        "")));
    String overall = texts.text("insights.board.overall");
    rows.add(
        List.of(
            judge,
            score.missing().isEmpty()
                ? overall
                : overall + ", " + texts.text("insights.board.without", list(score.missing())),
            texts.score(score.mean(RmBench::hard)),
            texts.score(score.mean(RmBench::normal)),
            texts.score(score.mean(RmBench::easy)),
            texts.score(score.overall()),
            leftOut(score.leftOut())));
    return rows;
  }

  private Section matrices(Map<String, RmBenchScore> all) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(heads("system", "rm.right"));
    for (int style = 0; style < RmBench.STYLES; style++) {
      head.add(texts.text("insights.board.rm.wrong", texts.text("insights.board.style." + style)));
    }
    rows.add(head);
    all.forEach(
        (judge, score) -> {
          RmBench together = score.together();
          for (int right = 0; right < RmBench.STYLES && together.prompts() > 0; right++) {
            List<String> row = new ArrayList<>();
            row.add(name(judge));
            row.add(texts.text("insights.board.style." + right));
            for (int wrong = 0; wrong < RmBench.STYLES; wrong++) {
              row.add(texts.share(together.cell(right, wrong)));
            }
            rows.add(row);
          }
        });
    return new Section(texts.text("insights.board.rm.matrix"))
        .wide(rows)
        .explain(texts.text("insights.board.rm.matrix.about"));
  }

  private String number(@org.jspecify.annotations.Nullable Estimate estimate) {
    return estimate == null ? texts.text("insights.matrix.never") : texts.score(estimate);
  }

  private String leftOut(LeftOut leftOut) {
    return list(texts.leftOut(leftOut));
  }

  private static boolean isMissing(LeftOut leftOut) {
    return leftOut.count(LeftOut.Reason.RESPONSES_MISSING) > 0;
  }

  private String list(List<String> parts) {
    return String.join(texts.text("insights.left.comma"), parts);
  }
}
