package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Biases;
import rewarddesk.insight.Trait;
import rewarddesk.stats.Interval;
import rewarddesk.stats.bias.Anchoring;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.bias.TraitPreference;

/// What sways the selected judge besides quality.
final class BiasPane extends VBox {
  private final InsightTexts texts;

  BiasPane(InsightTexts texts) {
    super(18);
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.bias")).explain(texts.text("insights.texts.wait")));
  }

  void show(Biases biases) {
    getChildren().setAll(length(biases.length()), traits(biases), position(biases), people(biases));
  }

  private Section length(LengthBias length) {
    Section section = new Section(texts.text("insights.bias.length"));
    if (length.judgeRight().trials() > 0) {
      section.say(texts.text("insights.bias.length." + against(length.paired().difference95())));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(texts.text("insights.bias.length.judge"), texts.share(length.judgeRight())));
    rows.add(
        List.of(texts.text("insights.bias.length.longest"), texts.share(length.longestRight())));
    rows.add(
        List.of(
            texts.text("insights.bias.length.prefers"), texts.share(length.preference().judge())));
    rows.add(
        List.of(
            texts.text("insights.bias.length.labels"), texts.share(length.preference().label())));
    length
        .slope()
        .ifPresent(
            fit ->
                rows.add(
                    List.of(
                        texts.text("insights.bias.length.slope"),
                        texts.text(
                            "insights.bias.length.fit",
                            fit.coefficients().getFirst(),
                            fit.interval95(0).low(),
                            fit.interval95(0).high()))));
    return section.figures(rows).explain(texts.text("insights.bias.length.about"));
  }

  private static String against(Interval difference) {
    return difference.low() > 0 ? "better" : difference.high() < 0 ? "worse" : "alike";
  }

  private Section traits(Biases biases) {
    Section section = new Section(texts.text("insights.bias.traits"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.text("insights.bias.trait"),
            texts.text("insights.bias.trait.judge"),
            texts.text("insights.bias.trait.labels"),
            texts.text("insights.bias.trait.excess")));
    for (Trait trait : Trait.values()) {
      rows.add(row(texts.text("insights.bias.trait." + trait), biases.of(trait)));
    }
    biases.own().ifPresent(own -> rows.add(row(texts.text("insights.bias.trait.OWN"), own)));
    section.figures(rows);
    if (biases.own().isEmpty()) {
      section.explain(texts.text("insights.bias.own.unknown"));
    }
    return section.explain(texts.text("insights.bias.traits.about"));
  }

  private List<String> row(String name, TraitPreference preference) {
    Optional<Interval> excess = preference.excess95();
    return List.of(
        name,
        texts.share(preference.judge()),
        texts.share(preference.label()),
        excess
            .map(
                interval ->
                    texts.text(
                        "insights.bias.excess." + side(interval),
                        100 * interval.low(),
                        100 * interval.high()))
            .orElseGet(() -> texts.text("insights.unmeasured")));
  }

  private static String side(Interval excess) {
    return excess.low() > 0 ? "more" : excess.high() < 0 ? "less" : "same";
  }

  private Section position(Biases biases) {
    Section section = new Section(texts.text("insights.bias.position"));
    List<List<String>> rows = new ArrayList<>();
    biases
        .position()
        .ifPresent(
            both -> {
              rows.add(
                  List.of(
                      texts.text("insights.bias.position.consistent"),
                      texts.share(both.consistency())));
              rows.add(
                  List.of(
                      texts.text("insights.bias.position.first"),
                      texts.share(both.firstOfChanged())));
            });
    biases
        .firstSlot()
        .ifPresent(
            first ->
                rows.add(
                    List.of(
                        texts.text("insights.bias.position.single"), texts.share(first.first()))));
    return rows.isEmpty()
        ? section.explain(texts.text("insights.bias.position.none"))
        : section.figures(rows).explain(texts.text("insights.bias.position.about"));
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
