package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.Rater;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AltTest;
import rewarddesk.ui.control.AgreementMatrix;

/// Who agrees with whom; each cell opens the items on which the two differ.
final class AgreementPane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final VBox panel = new VBox();

  AgreementPane(InsightsViewModel model, InsightTexts texts) {
    super(12);
    this.model = model;
    this.texts = texts;
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
      section.say(texts.text("insights.hasty", texts.share(hasty)));
      section.explain(texts.text("insights.hasty.about"));
    }
    getChildren().setAll(section, panel);
  }

  /// Several humans, and the selected judge in the place of one of them.
  void show(Rater judge, Optional<HumanPanel> humans) {
    panel.getChildren().setAll(humans.map(all -> List.of(panel(judge, all))).orElse(List.of()));
  }

  private Section panel(Rater judge, HumanPanel humans) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.text("insights.panel.alpha"),
            texts.coefficient("insights.panel.coefficient", humans.alpha())));
    humans
        .fleiss()
        .ifPresent(
            kappa ->
                rows.add(
                    List.of(
                        texts.text("insights.panel.fleiss"),
                        texts.coefficient("insights.panel.coefficient", kappa))));
    rows.add(
        List.of(
            texts.text("insights.panel.gwet"),
            texts.coefficient("insights.panel.coefficient", humans.gwet())));
    rows.add(
        List.of(texts.text("insights.panel.humans"), texts.score(humans.leaveOneOut().humans())));
    rows.add(
        List.of(
            texts.text("insights.panel.judge", texts.name(judge)),
            texts.score(humans.leaveOneOut().judge())));
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
        .figures(rows)
        .say(verdict)
        .explain(texts.text("insights.panel.about"));
  }

  private AgreementMatrix.Cell cell(VerdictTable verdicts, Overview.Pair pair) {
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
        share.hits() == share.trials()
            ? Optional.empty()
            : Optional.of(() -> open(verdicts, meeting)));
  }

  private void open(VerdictTable verdicts, Meeting meeting) {
    model.open(
        texts.text(
            "insights.matrix.items", texts.name(meeting.first()), texts.name(meeting.second())),
        Meeting.disagreements(
            verdicts,
            verdicts.column(meeting.first()).orElseThrow(),
            verdicts.column(meeting.second()).orElseThrow()));
  }
}
