package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.MeetingItems;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RaterPair;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.Proportion;
import rewarddesk.ui.control.AgreementMatrix;

/// Who agrees with whom; each cell opens the items on which the two differ.
final class AgreementPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final Behind behind;
  private final VBox panel = new VBox();

  AgreementPane(InsightsViewModel model, InsightTexts texts) {
    super(12);
    this.model = model;
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
  }

  void show(Overview known) {
    AgreementMatrix matrix = new AgreementMatrix();
    matrix.setId("raters");
    List<String> names = known.raters().stream().map(texts::name).toList();
    matrix.show(
        "",
        names,
        names,
        known.matrix().stream()
            .map(row -> row.stream().map(pair -> cell(known.verdicts(), pair)).toList())
            .toList());
    Section section =
        new Section(texts.text("insights.matrix"))
            .explain(texts.text("insights.matrix.about"))
            .add(matrix)
            .explain(texts.text("insights.matrix.hint"));
    if (known.notShown() > 0) {
      section.say(texts.text("insights.matrix.more", known.notShown()));
    }
    Proportion hasty = known.verdicts().hasty();
    if (hasty.trials() > 0) {
      String name = texts.text("insights.hasty");
      section.table(
          List.of(
              List.of(
                  Figure.of(name),
                  Figure.of(texts.share(hasty))
                      .with(
                          behind.items(name, hasty.hits(), () -> known.verdicts().hastyItems())))));
      section.explain(texts.text("insights.hasty.about"));
    }
    getChildren().setAll(section, panel);
  }

  /// Several humans, and the selected judge in the place of one of them.
  void show(Overview known, Rater judge, Optional<HumanPanel> humans) {
    panel
        .getChildren()
        .setAll(
            humans
                .map(all -> List.of(new PanelSection(texts, behind).of(known, judge, all)))
                .orElse(List.of()));
  }

  private AgreementMatrix.Cell cell(VerdictTable verdicts, RaterPair pair) {
    Meeting meeting = pair.meeting();
    String first = texts.name(meeting.first());
    String second = texts.name(meeting.second());
    if (meeting.first().equals(meeting.second())) {
      return new AgreementMatrix.Cell("–", -1, first, Optional.empty());
    }
    Proportion share = meeting.table().agreement();
    if (share.trials() == 0) {
      return new AgreementMatrix.Cell(
          texts.text("insights.matrix.never"),
          -1,
          texts.text("insights.matrix.never.spoken", first, second),
          Optional.empty());
    }
    String spoken =
        texts.text(
            "insights.matrix.cell",
            first,
            second,
            texts.share(share),
            texts.coefficient("insights.coefficient", pair.kappa()));
    double value = share.value().orElseThrow();
    return new AgreementMatrix.Cell(
        texts.text("insights.percent", value),
        // Below one half everything is equally pale.
        Math.max(0, 2 * value - 1),
        spoken,
        Optional.of(() -> open(verdicts, meeting)));
  }

  /// Those on which they differ; where there are none, all that both ranked.
  private void open(VerdictTable verdicts, Meeting meeting) {
    MeetingItems items =
        new MeetingItems(
            verdicts,
            verdicts.column(meeting.first()).orElseThrow(),
            verdicts.column(meeting.second()).orElseThrow());
    boolean alike = meeting.table().agreement().hits() == meeting.table().agreement().trials();
    model.open(
        texts.text(
            alike ? "insights.card.items.agree" : "insights.matrix.items",
            texts.name(meeting.first()),
            texts.name(meeting.second())),
        () -> items.ranked(alike));
  }
}
