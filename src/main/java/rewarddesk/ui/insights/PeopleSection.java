package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import rewarddesk.insight.Biases;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RevealItems;
import rewarddesk.insight.Reveals;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.bias.VisibleJudge;

/// How a judge's verdict pulls people.
final class PeopleSection {
  private static final int TIE = 2;

  private final InsightTexts texts;
  private final Behind behind;

  PeopleSection(InsightTexts texts, Behind behind) {
    this.texts = texts;
    this.behind = behind;
  }

  Section of(Overview known, Rater judge, Biases biases) {
    Section section = new Section(texts.text("insights.bias.people"));
    VisibleJudge visible = biases.visible();
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        row(
            "left",
            biases.peopleFirst().first(),
            behind.of(judge, all -> all.peopleLeft(true)),
            behind.of(judge, all -> all.peopleLeft(false))));
    rows.add(seen("visible", visible.visible(), judge, true));
    rows.add(seen("hidden", visible.hidden(), judge, false));
    section.table(rows);
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
    biases
        .reveals()
        .ifPresent(reveals -> reveals(section, reveals, known.verdicts().revealed(judge.id())));
    return section.explain(texts.text("insights.bias.people.about"));
  }

  private List<Figure> seen(String key, Proportion share, Rater judge, boolean visible) {
    Function<ItemsBehind, long[]> alike = all -> all.people(visible, true);
    return row(
        key, share, behind.of(judge, alike), behind.of(judge, all -> all.people(visible, false)));
  }

  private List<Figure> row(
      String key, Proportion share, Supplier<long[]> counted, Supplier<long[]> others) {
    String name = name(key);
    return List.of(Figure.of(name), behind.share(share, name, counted, others));
  }

  private String name(String key) {
    return texts.text("insights.bias.people." + key);
  }

  private void reveals(Section section, Reveals reveals, RevealItems items) {
    section.table(
        List.of(
            moved("moved", reveals.moved().moved(), items::moved),
            moved("towards", reveals.moved().towards(), items::towards),
            moved("away", reveals.moved().away(), items::away)));
    section.table(
        List.of(
            List.of(
                Figure.of(name("reveal")),
                Figure.of(texts.text("insights.card.all")),
                Figure.of(texts.text("insights.card.decisive")),
                Figure.of(texts.text("insights.card.kappa"))),
            agreement("before", reveals.before(), items, false),
            agreement("after", reveals.after(), items, true)));
    if (reveals.moved().paired().n() > 0) {
      section.say(
          texts.text(
              "insights.bias.people.gain",
              texts.difference(
                  reveals.before().agreement().value().isPresent()
                      ? reveals.after().agreement().value().orElse(0)
                          - reveals.before().agreement().value().orElse(0)
                      : 0,
                  reveals.moved().paired().difference95()),
              reveals.moved().paired().exactP()));
    }
  }

  private List<Figure> moved(String key, Proportion share, Supplier<long[]> items) {
    return List.of(
        Figure.of(name(key)),
        Figure.of(texts.share(share)).with(behind.items(name(key), share.hits(), items)));
  }

  private List<Figure> agreement(String key, PairTable table, RevealItems items, boolean after) {
    Proportion all = table.agreement();
    String differ = texts.text("insights.bias.people.differ", name(key));
    return List.of(
        Figure.of(name(key)),
        Figure.of(texts.share(all))
            .with(behind.items(differ, all.trials() - all.hits(), () -> items.different(after)))
            .with(behind.items(name("reveal"), all.trials(), items::all)),
        Figure.of(texts.share(table.agreementWithout(TIE))),
        Figure.of(
            table.kappa().value().isPresent()
                ? texts.number(table.kappa().value().getAsDouble())
                : texts.text("insights.undefined")));
  }
}
