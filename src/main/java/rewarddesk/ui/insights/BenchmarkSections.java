package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rewarddesk.insight.BenchmarkItems;
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
  private final Behind behind;

  BenchmarkSections(InsightsViewModel model, InsightTexts texts) {
    this.texts = texts;
    this.behind = new Behind(model, texts);
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

  private List<Figure> heads(String... keys) {
    return Stream.of(keys).map(key -> Figure.of(texts.text("insights.board." + key))).toList();
  }

  private String name(String judge) {
    return texts.name(Rater.judge(judge));
  }

  private Section v1(Map<String, List<Benchmarks.V1>> all) {
    List<List<Figure>> rows = new ArrayList<>();
    List<Figure> head = new ArrayList<>(heads("system", "policy"));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      head.add(Figure.of(texts.text("insights.board.section." + section)));
    }
    head.addAll(heads("prior", "overall"));
    rows.add(head);
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v1(judge, score))));
    Section section = new Section(texts.text("insights.board.v1")).wideTable(rows);
    missing(all).forEach(section::explain);
    return section.explain(texts.text("insights.board.v1.about"));
  }

  private List<Figure> v1(String judge, Benchmarks.V1 score) {
    List<Figure> row = new ArrayList<>();
    row.add(Figure.of(name(judge)));
    row.add(
        Figure.of(
            texts.text("insights.board.policy.name." + score.policy())
                + " · "
                + texts.text("insights.board.weights." + score.weights())));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      String name = texts.text("insights.board.section." + section);
      row.add(
          figure(
              judge,
              number(score.sections().get(section)),
              name,
              (items, right) -> items.section(section, right)));
    }
    row.add(
        figure(
            judge,
            texts.score(score.priorSets()),
            texts.text("insights.board.prior"),
            BenchmarkItems::priorSets));
    row.add(Figure.of(texts.score(score.overall())));
    return row;
  }

  /// A number with the pairs that were not right behind it, and those that were.
  private Figure figure(
      String judge, String text, String part, BiFunction<BenchmarkItems, Boolean, long[]> items) {
    return text.equals(texts.text("insights.matrix.never"))
        ? Figure.of(text)
        : Figure.of(text)
            .with(
                behind.uncounted(
                    texts.text("insights.board.pairs.wrong", name(judge), part),
                    behind.benchmark(judge, all -> items.apply(all, false))))
            .with(
                behind.uncounted(
                    texts.text("insights.board.pairs.right", name(judge), part),
                    behind.benchmark(judge, all -> items.apply(all, true))));
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
    List<List<Figure>> rows = new ArrayList<>();
    List<Figure> head = new ArrayList<>(heads("system", "policy"));
    RewardBench2.SUBSETS.forEach(subset -> head.add(Figure.of(subset)));
    head.addAll(heads("overall", "failures", "left"));
    rows.add(head);
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v2(judge, score))));
    Section section = new Section(texts.text("insights.board.v2")).wideTable(rows);
    if (all.values().stream().flatMap(List::stream).anyMatch(s -> isMissing(s.leftOut()))) {
      section.say(texts.text("insights.board.whole"));
    }
    return section.explain(texts.text("insights.board.v2.about"));
  }

  private List<Figure> v2(String judge, RewardBench2Score score) {
    List<Figure> row = new ArrayList<>();
    row.add(Figure.of(name(judge)));
    row.add(Figure.of(texts.text("insights.board.v2.policy." + score.policy())));
    for (String subset : RewardBench2.SUBSETS) {
      row.add(
          figure(
              judge,
              number(score.subsets().get(subset)),
              subset,
              (items, right) -> items.two(subset, right)));
    }
    row.add(
        Figure.of(
            score.overall().value().isPresent()
                ? texts.score(score.overall())
                : texts.text("insights.board.without", list(score.missing()))));
    row.add(Figure.of(texts.text("insights.count", score.failures())));
    row.add(Figure.of(leftOut(score.leftOut())));
    return row;
  }

  private Section rm(Map<String, RmBenchScore> all) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(heads("system", "domain", "hard", "normal", "easy", "score", "left"));
    all.forEach((judge, score) -> rows.addAll(rm(judge, score)));
    Section section = new Section(texts.text("insights.board.rm")).wideTable(rows);
    if (all.values().stream().anyMatch(score -> isMissing(score.leftOut()))) {
      section.say(texts.text("insights.board.whole"));
    }
    return section.explain(texts.text("insights.board.rm.about"));
  }

  private List<List<Figure>> rm(String judge, RmBenchScore score) {
    List<List<Figure>> rows = new ArrayList<>();
    score
        .domains()
        .forEach(
            (domain, one) ->
                rows.add(
                    rm(
                        judge,
                        domain,
                        Optional.of(domain),
                        List.of(one.hard(), one.normal(), one.easy(), one.score()),
                        "")));
    String overall = texts.text("insights.board.overall");
    rows.add(
        rm(
            judge,
            score.missing().isEmpty()
                ? overall
                : overall + ", " + texts.text("insights.board.without", list(score.missing())),
            Optional.empty(),
            List.of(
                score.mean(RmBench::hard),
                score.mean(RmBench::normal),
                score.mean(RmBench::easy),
                score.overall()),
            leftOut(score.leftOut())));
    return rows;
  }

  private List<Figure> rm(
      String judge, String name, Optional<String> domain, List<Estimate> numbers, String leftOut) {
    List<BenchmarkItems.RmCells> cells =
        List.of((i, j) -> i < j, (i, j) -> i == j, (i, j) -> i > j, (i, j) -> true);
    List<Figure> row = new ArrayList<>(List.of(Figure.of(name(judge)), Figure.of(name)));
    for (int i = 0; i < numbers.size(); i++) {
      row.add(rm(judge, texts.score(numbers.get(i)), "RM-Bench, " + name, domain, cells.get(i)));
    }
    row.add(Figure.of(leftOut));
    return row;
  }

  private Figure rm(
      String judge,
      String text,
      String part,
      Optional<String> domain,
      BenchmarkItems.RmCells cells) {
    return figure(judge, text, part, (items, right) -> items.rmBench(domain, cells, right));
  }

  private Section matrices(Map<String, RmBenchScore> all) {
    List<List<Figure>> rows = new ArrayList<>();
    List<Figure> head = new ArrayList<>(heads("system", "rm.right"));
    for (int style = 0; style < RmBench.STYLES; style++) {
      head.add(Figure.of(texts.text("insights.board.rm.wrong", style(style))));
    }
    rows.add(head);
    all.forEach((judge, score) -> rows.addAll(matrix(judge, score.together())));
    return new Section(texts.text("insights.board.rm.matrix"))
        .wideTable(rows)
        .explain(texts.text("insights.board.rm.matrix.about"));
  }

  private List<List<Figure>> matrix(String judge, RmBench together) {
    List<List<Figure>> rows = new ArrayList<>();
    for (int i = 0; i < RmBench.STYLES && together.prompts() > 0; i++) {
      List<Figure> row = new ArrayList<>(List.of(Figure.of(name(judge)), Figure.of(style(i))));
      for (int j = 0; j < RmBench.STYLES; j++) {
        int right = i;
        int wrong = j;
        row.add(
            rm(
                judge,
                texts.share(together.cell(i, j)),
                "RM-Bench, " + style(i) + " / " + style(j),
                Optional.empty(),
                (one, other) -> one == right && other == wrong));
      }
      rows.add(row);
    }
    return rows;
  }

  private String style(int style) {
    return texts.text("insights.board.style." + style);
  }

  private String number(@Nullable Estimate estimate) {
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
