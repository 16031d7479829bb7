package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

  BoardPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
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
    if (!standings.board().rows().isEmpty()) {
      getChildren().add(lengths(standings.board()));
    }
    getChildren().addAll(new BenchmarkSections(texts).of(standings));
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
    return List.of(
        Figure.of(name(row.judge())),
        opening(
            row, texts.share(row.strict()), all.losses() + all.ties(), "wrong", ItemsBehind::wrong),
        Figure.of(compatible),
        opening(
            row, texts.text("insights.count", all.ties()), all.ties(), "ties", ItemsBehind::ties),
        opening(
            row,
            texts.text("insights.count", all.failures()),
            all.failures(),
            "failures",
            ItemsBehind::failures));
  }

  private Figure opening(
      Board.Row row, String text, long many, String what, Function<ItemsBehind, long[]> items) {
    return model.opening(
        text,
        many,
        texts.text(
            "insights.behind", name(row.judge()), texts.text("insights.board.items." + what)),
        row.judge(),
        items);
  }

  private Section lengths(Board board) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(figureHeads("system", "longer", "shorter"));
    for (Board.Row row : board.rows()) {
      row.lengths()
          .ifPresent(
              all ->
                  rows.add(
                      List.of(
                          Figure.of(name(row.judge())),
                          length(row, all.chosenLonger(), true),
                          length(row, all.chosenShorter(), false))));
    }
    return new Section(texts.text("insights.board.lengths"))
        .table(rows)
        .explain(texts.text("insights.board.length.about"));
  }

  private Figure length(Board.Row row, Proportion right, boolean longer) {
    return opening(
        row,
        texts.share(right),
        right.trials() - right.hits(),
        longer ? "longer" : "shorter",
        behind -> behind.wrong(longer));
  }

  private String name(Rater judge) {
    return texts.name(judge);
  }
}
