package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Biases;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Trait;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.bias.Anchoring;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.bias.PositionConsistency;
import rewarddesk.stats.bias.TraitPreference;

/// What sways the selected judge besides quality.
final class BiasPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private Rater judge = Rater.PEOPLE;

  BiasPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.bias")).explain(texts.text("insights.texts.wait")));
  }

  void show(Rater shown, Biases biases) {
    judge = shown;
    getChildren().setAll(length(biases.length()), traits(biases), position(biases), people(biases));
  }

  /// A number that shows its items.
  private Figure opening(
      Proportion share, long many, String what, Function<ItemsBehind, long[]> items) {
    return model.opening(
        texts.share(share),
        many,
        texts.text("insights.behind", texts.name(judge), what),
        judge,
        items);
  }

  private Section length(LengthBias length) {
    Section section = new Section(texts.text("insights.bias.length"));
    if (length.judgeRight().trials() > 0) {
      section.say(texts.text("insights.bias.length." + against(length.paired().difference95())));
    }
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(plain("insights.bias.length.judge", texts.share(length.judgeRight())));
    rows.add(plain("insights.bias.length.longest", texts.share(length.longestRight())));
    String prefers = texts.text("insights.bias.length.prefers");
    Proportion longer = length.preference().judge();
    rows.add(
        List.of(Figure.of(prefers), opening(longer, longer.hits(), prefers, ItemsBehind::longer)));
    rows.add(plain("insights.bias.length.labels", texts.share(length.preference().label())));
    length
        .slope()
        .ifPresent(
            fit ->
                rows.add(
                    plain(
                        "insights.bias.length.slope",
                        texts.text(
                            "insights.bias.length.fit",
                            fit.coefficients().getFirst(),
                            fit.interval95(0).low(),
                            fit.interval95(0).high()))));
    return section.table(rows).explain(texts.text("insights.bias.length.about"));
  }

  private List<Figure> plain(String key, String value) {
    return List.of(Figure.of(texts.text(key)), Figure.of(value));
  }

  private static String against(Interval difference) {
    return difference.low() > 0 ? "better" : difference.high() < 0 ? "worse" : "alike";
  }

  private Section traits(Biases biases) {
    Section section = new Section(texts.text("insights.bias.traits"));
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        Stream.of("trait", "trait.judge", "trait.labels", "trait.excess")
            .map(key -> Figure.of(texts.text("insights.bias." + key)))
            .toList());
    for (Trait trait : Trait.values()) {
      rows.add(row("" + trait, biases.of(trait), behind -> behind.with(trait)));
    }
    biases.own().ifPresent(own -> rows.add(row("OWN", own, ItemsBehind::own)));
    section.wideTable(rows);
    if (biases.own().isEmpty()) {
      section.explain(texts.text("insights.bias.own.unknown"));
    }
    return section.explain(texts.text("insights.bias.traits.about"));
  }

  private List<Figure> row(
      String trait, TraitPreference preference, Function<ItemsBehind, long[]> items) {
    String name = texts.text("insights.bias.trait." + trait);
    Proportion prefers = preference.judge();
    String excess =
        preference
            .excess95()
            .map(
                interval ->
                    texts.text(
                        "insights.bias.excess." + side(interval),
                        100 * interval.low(),
                        100 * interval.high()))
            .orElseGet(() -> texts.text("insights.unmeasured"));
    return List.of(
        Figure.of(name),
        opening(prefers, prefers.hits(), texts.text("insights.bias.trait.items", name), items),
        Figure.of(texts.share(preference.label())),
        Figure.of(excess));
  }

  private static String side(Interval excess) {
    return excess.low() > 0 ? "more" : excess.high() < 0 ? "less" : "same";
  }

  private Section position(Biases biases) {
    Section section = new Section(texts.text("insights.bias.position"));
    List<List<Figure>> rows = new ArrayList<>();
    biases.position().ifPresent(both -> rows.addAll(bothOrders(both)));
    biases
        .firstSlot()
        .ifPresent(
            first -> rows.add(plain("insights.bias.position.single", texts.share(first.first()))));
    return rows.isEmpty()
        ? section.explain(texts.text("insights.bias.position.none"))
        : section.table(rows).explain(texts.text("insights.bias.position.about"));
  }

  private List<List<Figure>> bothOrders(PositionConsistency both) {
    Proportion changed = both.firstOfChanged();
    return List.of(
        List.of(
            Figure.of(texts.text("insights.bias.position.consistent")),
            opening(
                both.consistency(),
                changed.trials(),
                texts.text("insights.bias.position.changed"),
                ItemsBehind::changed)),
        plain("insights.bias.position.first", texts.share(changed)));
  }

  private List<List<String>> moved(Anchoring moved) {
    return List.of(
        List.of(texts.text("insights.bias.people.moved"), texts.share(moved.moved())),
        List.of(texts.text("insights.bias.people.towards"), texts.share(moved.towards())),
        List.of(texts.text("insights.bias.people.away"), texts.share(moved.away())));
  }

  private Section people(Biases biases) {
    Section section = new Section(texts.text("insights.bias.people"));
    var visible = biases.visible();
    section.figures(
        List.of(
            List.of(
                texts.text("insights.bias.people.left"), texts.share(biases.peopleFirst().first())),
            List.of(texts.text("insights.bias.people.visible"), texts.share(visible.visible())),
            List.of(texts.text("insights.bias.people.hidden"), texts.share(visible.hidden()))));
    biases.anchoring().ifPresent(moved -> section.figures(moved(moved)));
    visible
        .difference95()
        .ifPresent(
            interval ->
                section.say(
                    texts.text(
                        "insights.bias.people.difference",
                        texts.difference(
                            visible.visible().value().orElse(0)
                                - visible.hidden().value().orElse(0),
                            interval))));
    return section.explain(texts.text("insights.bias.people.about"));
  }
}
