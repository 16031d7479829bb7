package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Board;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.rewardbench.SubsetCount;

/// All reward systems of the project side by side, and the published benchmarks where the items are
/// theirs.
final class BoardPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final Behind behind;

  BoardPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.board")).explain(texts.text("insights.texts.wait")));
  }

  void show(Standings standings) {
    getChildren().setAll(board(standings.board()));
    if (!standings.board().rows().isEmpty()) {
      getChildren().add(lengths(standings.board()));
    }
    getChildren().addAll(new BenchmarkSections(model, texts).of(standings));
    if (standings.cutPrompts() > 0) {
      getChildren().add(Section.label(texts.text("insights.board.cut", standings.cutPrompts())));
    }
  }

  private Section board(Board board) {
    Section section = new Section(texts.text("insights.board.title", texts.name(board.labels())));
    if (board.rows().isEmpty()) {
      return section.explain(texts.text("insights.board.none"));
    }
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(figureHeads("system", "strict", "compatible", "ties", "failures"));
    for (Board.Row row : board.rows()) {
      rows.add(row(row));
    }
    return section
        .wideTable(rows)
        .explain(texts.text("insights.board.hint"))
        .explain(texts.text("insights.board.strict.about"))
        .explain(texts.text("insights.board.compatible.about"));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(key -> texts.text("insights.board." + key)).toList();
  }

  private List<Figure> figureHeads(String... keys) {
    return heads(keys).stream().map(Figure::of).toList();
  }

  private List<Figure> row(Board.Row row) {
    SubsetCount all = row.all();
    String compatible =
        texts.text(
            "insights.board.policy." + row.compatible(),
            texts.score(all.accuracy(row.compatible())));
    String right = title(row, "right");
    String wrong = title(row, "wrong");
    return List.of(
        Figure.of(name(row.judge())),
        Figure.of(texts.share(row.strict()))
            .with(
                behind.items(
                    wrong, all.losses() + all.ties(), behind.of(row.judge(), ItemsBehind::wrong)))
            .with(behind.items(right, all.wins(), behind.of(row.judge(), ItemsBehind::right))),
        Figure.of(compatible)
            .with(
                behind.items(
                    title(row, "missed"),
                    all.losses() + all.ties() + all.failures(),
                    behind.of(row.judge(), ItemsBehind::missed)))
            .with(behind.items(right, all.wins(), behind.of(row.judge(), ItemsBehind::right))),
        Figure.of(texts.text("insights.count", all.ties()))
            .with(
                behind.items(
                    title(row, "ties"), all.ties(), behind.of(row.judge(), ItemsBehind::ties))),
        Figure.of(texts.text("insights.count", all.failures()))
            .with(
                behind.items(
                    title(row, "failures"),
                    all.failures(),
                    behind.of(row.judge(), ItemsBehind::failures))));
  }

  private String title(Board.Row row, String what) {
    return texts.text(
        "insights.behind", name(row.judge()), texts.text("insights.board.items." + what));
  }

  private Section lengths(Board board) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(figureHeads("system", "longer", "equal", "shorter"));
    for (Board.Row row : board.rows()) {
      row.lengths()
          .ifPresent(
              all ->
                  rows.add(
                      List.of(
                          Figure.of(name(row.judge())),
                          length(row, all.chosenLonger(), 1, "longer"),
                          length(row, all.equal(), 0, "equal"),
                          length(row, all.chosenShorter(), -1, "shorter"))));
    }
    return new Section(texts.text("insights.board.lengths"))
        .wideTable(rows)
        .explain(texts.text("insights.board.length.about"));
  }

  private Figure length(Board.Row row, Proportion right, int longer, String key) {
    return Figure.of(texts.share(right))
        .with(
            behind.items(
                title(row, key),
                right.trials() - right.hits(),
                behind.of(row.judge(), all -> all.byChosenLength(longer, false))))
        .with(
            behind.items(
                title(row, key + ".right"),
                right.hits(),
                behind.of(row.judge(), all -> all.byChosenLength(longer, true))));
  }

  private String name(Rater judge) {
    return texts.name(judge);
  }
}
