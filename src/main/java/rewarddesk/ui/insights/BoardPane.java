package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.Board;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Standings;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;
import rewarddesk.stats.rewardbench.SubsetCount;

/// All reward systems of the project side by side, and the published benchmarks where the items are
/// theirs.
final class BoardPane extends VBox {
  private final InsightTexts texts;

  BoardPane(InsightTexts texts) {
    super(18);
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.board")).explain(texts.text("insights.texts.wait")));
  }

  void show(Standings standings) {
    getChildren().setAll(board(standings.board()));
    if (!standings.v1().isEmpty()) {
      getChildren().add(v1(standings.v1()));
    }
    if (!standings.v2().isEmpty()) {
      getChildren().add(v2(standings.v2()));
    }
    if (!standings.rm().isEmpty()) {
      getChildren().add(rm(standings.rm()));
    }
  }

  private Section board(Board board) {
    Section section = new Section(texts.text("insights.board.title", texts.name(board.labels())));
    if (board.rows().isEmpty()) {
      return section.explain(texts.text("insights.board.none"));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads("system", "strict", "compatible", "ties", "failures", "longer", "shorter"));
    for (Board.Row row : board.rows()) {
      rows.add(row(row));
    }
    return section
        .figures(rows)
        .explain(texts.text("insights.board.strict.about"))
        .explain(texts.text("insights.board.compatible.about"))
        .explain(texts.text("insights.board.length.about"));
  }

  private List<String> heads(String... keys) {
    return java.util.Arrays.stream(keys).map(key -> texts.text("insights.board." + key)).toList();
  }

  private List<String> row(Board.Row row) {
    SubsetCount all = row.all();
    return List.of(
        name(row.judge()),
        texts.share(row.strict()),
        all.accuracy(row.compatible()).isPresent()
            ? texts.text(
                "insights.board.policy." + row.compatible(),
                all.accuracy(row.compatible()).getAsDouble())
            : texts.text("insights.unmeasured"),
        texts.text("insights.count", all.ties()),
        texts.text("insights.count", all.failures()),
        row.lengths().map(l -> texts.share(l.chosenLonger())).orElse(""),
        row.lengths().map(l -> texts.share(l.chosenShorter())).orElse(""));
  }

  private String name(Rater judge) {
    return texts.name(judge);
  }

  private Section v1(Map<String, List<Benchmarks.V1>> all) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(heads("system", "policy"));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      head.add(texts.text("insights.board.section." + section));
    }
    head.add(texts.text("insights.board.prior"));
    head.add(texts.text("insights.board.overall"));
    rows.add(head);
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v1(judge, score))));
    return new Section(texts.text("insights.board.v1"))
        .figures(rows)
        .explain(texts.text("insights.board.v1.about"));
  }

  private List<String> v1(String judge, Benchmarks.V1 score) {
    List<String> row = new ArrayList<>();
    row.add(name(Rater.judge(judge)));
    row.add(
        texts.text("insights.board.policy.name." + score.policy())
            + " · "
            + texts.text("insights.board.weights." + score.weights()));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      row.add(
          score.sections().containsKey(section)
              ? texts.score(score.sections().get(section))
              : texts.text("insights.matrix.never"));
    }
    row.add(texts.score(score.priorSets()));
    row.add(texts.score(score.overall()));
    return row;
  }

  private Section v2(Map<String, Benchmarks.V2> all) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(heads("system"));
    head.addAll(RewardBench2.SUBSETS);
    head.add(texts.text("insights.board.overall"));
    rows.add(head);
    all.forEach(
        (judge, score) -> {
          List<String> row = new ArrayList<>(List.of(name(Rater.judge(judge))));
          for (String subset : RewardBench2.SUBSETS) {
            row.add(
                score.subsets().containsKey(subset)
                    ? texts.score(score.subsets().get(subset))
                    : texts.text("insights.matrix.never"));
          }
          row.add(texts.score(score.overall()));
          rows.add(row);
        });
    return new Section(texts.text("insights.board.v2"))
        .figures(rows)
        .explain(texts.text("insights.board.v2.about"));
  }

  private Section rm(Map<String, Map<String, RmBench>> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads("system", "domain", "hard", "normal", "easy", "score"));
    all.forEach(
        (judge, domains) ->
            domains.forEach(
                (domain, score) ->
                    rows.add(
                        List.of(
                            name(Rater.judge(judge)),
                            domain,
                            texts.share(score.hard()),
                            texts.share(score.normal()),
                            texts.share(score.easy()),
                            texts.text("insights.board.points", 100 * score.score())))));
    return new Section(texts.text("insights.board.rm"))
        .figures(rows)
        .explain(texts.text("insights.board.rm.about"));
  }
}
