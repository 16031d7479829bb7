package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.Rater;
import rewarddesk.stats.agreement.AltTest;
import rewarddesk.stats.agreement.Coefficient;

/// Several humans on the same items, and a judge in the place of one of them.
final class PanelSection {
  private final InsightTexts texts;
  private final Behind behind;

  PanelSection(InsightTexts texts, Behind behind) {
    this.texts = texts;
    this.behind = behind;
  }

  Section of(Overview known, Rater judge, HumanPanel humans) {
    Figure.Opening items =
        behind.items(
            texts.text("insights.panel.items"),
            humans.alpha().estimate().n(),
            () -> HumanPanel.items(known.verdicts()));
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(row(texts.text("insights.panel.alpha"), coefficient(humans.alpha()), items));
    humans
        .fleiss()
        .ifPresent(
            kappa -> rows.add(row(texts.text("insights.panel.fleiss"), coefficient(kappa), items)));
    rows.add(row(texts.text("insights.panel.gwet"), coefficient(humans.gwet()), items));
    rows.add(
        row(
            texts.text("insights.panel.humans"),
            texts.score(humans.leaveOneOut().humans()),
            items));
    rows.add(
        row(
            texts.text("insights.panel.judge", texts.name(judge)),
            texts.score(humans.leaveOneOut().judge()),
            items));
    AltTest test = humans.altTest();
    String verdict =
        test.winningRate().isEmpty()
            ? texts.text("insights.panel.alt.few", AltTest.ITEMS_NEEDED)
            : texts.text(
                test.mayReplace() ? "insights.panel.alt.yes" : "insights.panel.alt.no",
                texts.name(judge),
                test.winningRate().getAsDouble(),
                test.advantageProbability().orElse(0),
                HumanPanel.EPSILON);
    return new Section(texts.text("insights.panel", humans.humans().size()))
        .table(rows)
        .say(verdict)
        .explain(texts.text("insights.panel.about"));
  }

  private String coefficient(Coefficient value) {
    return texts.coefficient("insights.panel.coefficient", value);
  }

  private List<Figure> row(String name, String value, Figure.Opening items) {
    return List.of(Figure.of(name), Figure.of(value).with(items));
  }
}
