package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Biases;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Trait;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.bias.PositionConsistency;
import rewarddesk.stats.bias.TraitPreference;

/// What sways the selected judge besides quality.
final class BiasPane extends VBox {
  private final InsightTexts texts;
  private final Behind behind;
  private Rater judge = Rater.PEOPLE;

  BiasPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
  }

  void waitForTexts() {
    getChildren()
        .setAll(
            new Section(texts.text("insights.bias")).explain(texts.text("insights.texts.wait")));
  }

  void show(Overview known, Rater shown, Biases biases) {
    judge = shown;
    getChildren()
        .setAll(
            length(biases.length()),
            traits(biases),
            position(biases),
            new PeopleSection(texts, behind).of(known, judge, biases));
  }

  private String title(String what) {
    return texts.text("insights.behind", texts.name(judge), what);
  }

  private Supplier<long[]> items(Function<ItemsBehind, long[]> items) {
    return behind.of(judge, items);
  }

  private List<Figure> row(String key, Figure value) {
    return List.of(Figure.of(texts.text(key)), value);
  }

  /// A share whose row says what it counts.
  private List<Figure> row(
      String key,
      Proportion share,
      Function<ItemsBehind, long[]> counted,
      Function<ItemsBehind, long[]> others) {
    return row(key, behind.share(share, title(texts.text(key)), items(counted), items(others)));
  }

  private Section length(LengthBias length) {
    Section section = new Section(texts.text("insights.bias.length"));
    if (length.longest().judgeRight().trials() > 0) {
      section.say(texts.text("insights.bias.length." + length.longest().standing().word()));
    }
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        row(
            "insights.bias.length.judge",
            behind.right(
                length.longest().judgeRight(),
                title(texts.text("insights.bias.length.judge")),
                items(all -> all.byLength(true)),
                items(all -> all.byLength(false)))));
    rows.add(
        row(
            "insights.bias.length.longest",
            length.longest().longestRight(),
            all -> all.longest(true),
            all -> all.longest(false)));
    Proportion longer = length.preference().judge();
    String prefers = "insights.bias.length.prefers";
    rows.add(
        row(
            prefers,
            Figure.of(texts.share(longer))
                .with(
                    behind.items(
                        title(texts.text(prefers)), longer.hits(), items(ItemsBehind::longer)))));
    Proportion labelled = length.preference().label();
    rows.add(
        row(
            "insights.bias.length.labels",
            Figure.of(texts.share(labelled))
                .with(
                    behind.items(
                        title(texts.text("insights.bias.length.labels")),
                        labelled.hits(),
                        items(ItemsBehind::labelLonger)))));
    length.slope().ifPresent(fit -> rows.add(row("insights.bias.length.slope", slope(fit))));
    return section.table(rows).explain(texts.text("insights.bias.length.about"));
  }

  private Figure slope(LogisticFit fit) {
    return Figure.of(
            texts.text(
                "insights.bias.length.fit",
                fit.coefficients().getFirst(),
                fit.interval95(0).low(),
                fit.interval95(0).high()))
        .with(
            behind.uncounted(
                title(texts.text("insights.bias.length.decided")), items(ItemsBehind::decided)));
  }

  private Section traits(Biases biases) {
    Section section = new Section(texts.text("insights.bias.traits"));
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        Stream.of("trait", "trait.judge", "trait.labels", "trait.excess")
            .map(key -> Figure.of(texts.text("insights.bias." + key)))
            .toList());
    for (Trait trait : Trait.values()) {
      rows.add(
          trait(
              "" + trait,
              biases.of(trait),
              all -> all.with(trait),
              all -> all.labelWith(trait),
              all -> all.contrast(trait)));
    }
    biases
        .own()
        .ifPresent(
            own ->
                rows.add(
                    trait(
                        "OWN",
                        own,
                        ItemsBehind::own,
                        ItemsBehind::labelOwn,
                        ItemsBehind::contrastOwn)));
    section.wideTable(rows);
    if (biases.own().isEmpty()) {
      section.explain(texts.text("insights.bias.own.unknown"));
    }
    return section.explain(texts.text("insights.bias.traits.about"));
  }

  private List<Figure> trait(
      String trait,
      TraitPreference preference,
      Function<ItemsBehind, long[]> preferred,
      Function<ItemsBehind, long[]> labelled,
      Function<ItemsBehind, long[]> contrast) {
    String name = texts.text("insights.bias.trait." + trait);
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
        Figure.of(texts.share(preference.judge()))
            .with(
                behind.items(
                    title(texts.text("insights.bias.trait.items", name)),
                    preference.judge().hits(),
                    items(preferred))),
        Figure.of(texts.share(preference.label()))
            .with(
                behind.items(
                    title(texts.text("insights.bias.trait.labels.items", name)),
                    preference.label().hits(),
                    items(labelled))),
        Figure.of(excess)
            .with(
                behind.items(
                    title(texts.text("insights.bias.trait.contrast", name)),
                    preference.paired().n(),
                    items(contrast))));
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
            first ->
                rows.add(
                    row(
                        "insights.bias.position.single",
                        first.first(),
                        all -> all.single(true),
                        all -> all.single(false))));
    return rows.isEmpty()
        ? section.explain(texts.text("insights.bias.position.none"))
        : section.table(rows).explain(texts.text("insights.bias.position.about"));
  }

  private List<List<Figure>> bothOrders(PositionConsistency both) {
    Proportion consistency = both.consistency();
    return List.of(
        row(
            "insights.bias.position.consistent",
            Figure.of(texts.share(consistency))
                .with(
                    behind.items(
                        title(texts.text("insights.bias.position.changed")),
                        consistency.trials() - consistency.hits(),
                        items(all -> all.changed(true))))
                .with(
                    behind.items(
                        title(texts.text("insights.bias.position.consistent")),
                        consistency.hits(),
                        items(all -> all.changed(false))))),
        row(
            "insights.bias.position.first",
            both.firstOfChanged(),
            all -> all.changedToFirst(true),
            all -> all.changedToFirst(false)));
  }
}
