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
  private static final Figure.Opening NONE = new Figure.Opening("", 0, () -> {});

  private final InsightTexts texts;
  private final Behind behind;

  ModelsPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.texts = texts;
    this.behind = new Behind(model, texts);
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
                      .toList())
              .wideTable(elo(models));
      case Ranking.Ranked(List<Ranking.Rated> players) ->
          section.wideTable(ranked(players, models));
    }
    return section
        .wideTable(rates(models))
        .explain(texts.text("insights.models.hint"))
        .explain(texts.text("insights.models.about"));
  }

  private List<Figure> heads(String... keys) {
    return Stream.of(keys).map(key -> Figure.of(texts.text("insights.models." + key))).toList();
  }

  private List<List<Figure>> ranked(List<Ranking.Rated> players, SourceModels models) {
    Map<String, Elo.Rated> elo =
        models.elo().stream().collect(Collectors.toMap(Elo.Rated::player, rated -> rated));
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(heads("model", "rating", "sandwich", "elo"));
    for (Ranking.Rated rated : players) {
      Elo.Rated online = elo.get(rated.player());
      rows.add(
          List.of(
              Figure.of(rated.player()),
              played(models, rated.player(), rating(rated.rating(), rated.bootstrap())),
              played(models, rated.player(), rating(rated.rating(), Optional.of(rated.sandwich()))),
              online == null
                  ? Figure.of("")
                  : played(models, rated.player(), rating(online.median(), online.interval()))));
    }
    return rows;
  }

  /// Elo is there even when nothing connects the models; its numbers then mean little across
  /// groups.
  private List<List<Figure>> elo(SourceModels models) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(heads("model", "elo"));
    for (Elo.Rated rated : models.elo()) {
      rows.add(
          List.of(
              Figure.of(rated.player()),
              played(models, rated.player(), rating(rated.median(), rated.interval()))));
    }
    return rows;
  }

  /// A rating with the items that it rests on.
  private Figure played(SourceModels models, String model, String text) {
    long many =
        Optional.ofNullable(models.winRates().get(model)).map(rate -> rate.raw().n()).orElse(0L);
    return Figure.of(text)
        .with(
            behind.items(
                texts.text("insights.models.items.played", model, texts.name(models.rater())),
                many,
                behind.of(models.rater(), all -> all.played(model))));
  }

  private String rating(double rating, Optional<Interval> interval) {
    return interval
        .map(range -> texts.text("insights.models.points", rating, range.low(), range.high()))
        .orElseGet(() -> texts.text("insights.models.point", rating));
  }

  private List<List<Figure>> rates(SourceModels models) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(heads("model", "raw", "controlled", "played"));
    models.winRates().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> rows.add(rate(models, entry.getKey(), entry.getValue())));
    return rows;
  }

  private List<Figure> rate(SourceModels models, String name, LengthControlled rate) {
    Rater rater = models.rater();
    double raw = rate.raw().value().orElse(0);
    return List.of(
        Figure.of(name),
        Figure.of(texts.score(rate.raw()))
            .with(
                raw == 1
                    ? NONE
                    : behind.uncounted(
                        texts.text("insights.models.items.lost", name, texts.name(rater)),
                        behind.of(rater, all -> all.notWon(name))))
            .with(
                raw == 0
                    ? NONE
                    : behind.uncounted(
                        texts.text("insights.models.items.won", name, texts.name(rater)),
                        behind.of(rater, all -> all.won(name)))),
        played(
            models,
            name,
            rate.controlled().map(texts::score).orElseGet(() -> texts.text("insights.undefined"))),
        played(models, name, texts.text("insights.count", rate.raw().n())));
  }
}
