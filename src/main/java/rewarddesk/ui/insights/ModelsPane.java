package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Rater;
import rewarddesk.insight.SourceModels;
import rewarddesk.stats.Interval;
import rewarddesk.stats.ranking.Elo;
import rewarddesk.stats.ranking.LengthControlled;
import rewarddesk.stats.ranking.Ranking;

/// Which source model wins.
final class ModelsPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;

  ModelsPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.models")).explain(texts.text("insights.texts.wait")));
  }

  void show(Optional<SourceModels> models) {
    getChildren()
        .setAll(
            models
                .map(this::section)
                .orElseGet(
                    () ->
                        new Section(texts.text("insights.models"))
                            .explain(texts.text("insights.models.none"))));
    models
        .map(SourceModels::powered)
        .filter(powered -> !powered.isEmpty())
        .ifPresent(powered -> getChildren().add(new FewLabelsSection(texts).of(powered)));
  }

  private Section section(SourceModels models) {
    Section section =
        new Section(texts.text("insights.models.title", texts.name(models.rater())))
            .say(texts.text("insights.models.games", models.games()));
    List<String> leftOut = texts.leftOut(models.leftOut());
    if (!leftOut.isEmpty()) {
      section.explain(
          texts.text("insights.left", String.join(texts.text("insights.left.comma"), leftOut)));
    }
    switch (models.ranking()) {
      case Ranking.NotIdentifiable(List<List<String>> groups) ->
          section
              .say(texts.text("insights.models.unidentified", groups.size()))
              .figures(
                  groups.stream()
                      .map(group -> List.of(String.join(texts.text("insights.left.comma"), group)))
                      .toList());
      case Ranking.Ranked(List<Ranking.Rated> players) -> section.wide(ranked(players, models));
    }
    return section
        .wideTable(rates(models))
        .explain(texts.text("insights.models.hint"))
        .explain(texts.text("insights.models.about"));
  }

  private List<List<String>> ranked(List<Ranking.Rated> players, SourceModels models) {
    Map<String, Elo.Rated> elo =
        models.elo().stream().collect(Collectors.toMap(Elo.Rated::player, rated -> rated));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.text("insights.models.model"),
            texts.text("insights.models.rating"),
            texts.text("insights.models.sandwich"),
            texts.text("insights.models.elo")));
    for (Ranking.Rated rated : players) {
      Elo.Rated online = elo.get(rated.player());
      rows.add(
          List.of(
              rated.player(),
              rating(rated.rating(), rated.bootstrap()),
              rating(rated.rating(), Optional.of(rated.sandwich())),
              online == null ? "" : rating(online.median(), online.interval())));
    }
    return rows;
  }

  private String rating(double rating, Optional<Interval> interval) {
    return interval
        .map(range -> texts.text("insights.models.points", rating, range.low(), range.high()))
        .orElseGet(() -> texts.text("insights.models.point", rating));
  }

  private List<List<Figure>> rates(SourceModels models) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        Stream.of("model", "raw", "controlled", "played")
            .map(key -> Figure.of(texts.text("insights.models." + key)))
            .toList());
    models.winRates().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> rows.add(rate(models.rater(), entry.getKey(), entry.getValue())));
    return rows;
  }

  private List<Figure> rate(Rater rater, String name, LengthControlled rate) {
    long played = rate.raw().n();
    boolean always = rate.raw().value().orElse(1) == 1;
    return List.of(
        Figure.of(name),
        model.opening(
            texts.score(rate.raw()),
            always ? 0 : played,
            texts.text("insights.models.items.lost", name, texts.name(rater)),
            rater,
            behind -> behind.notWon(name)),
        Figure.of(
            rate.controlled().map(texts::score).orElseGet(() -> texts.text("insights.undefined"))),
        model.opening(
            texts.text("insights.count", played),
            played,
            texts.text("insights.models.items.played", name, texts.name(rater)),
            rater,
            behind -> behind.played(name)));
  }
}
