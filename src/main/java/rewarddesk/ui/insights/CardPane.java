package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Headline;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Said;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.agreement.ClassScores;
import rewarddesk.stats.calibration.Temperature;
import rewarddesk.ui.control.AgreementMatrix;
import rewarddesk.ui.control.PlotPane;

/// One judge: the verdict in words, the figures, the confusion with its items, calibration.
final class CardPane extends VBox {
  private static final List<Said> ANSWERS = List.of(Said.A, Said.B, Said.TIE);

  private final InsightsViewModel model;
  private final InsightTexts texts;

  CardPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  /// @param ratings what else it says where people rated too
  void show(Overview known, ReportCard card, Optional<RatingAgreement> ratings) {
    getChildren()
        .setAll(
            mark(card.trust()),
            figures(card),
            new FewLabelsSection(texts).of(card.decisive(), card.fewLabels()));
    VerdictTable verdicts = known.verdicts();
    Optional<VerdictColumn> judge =
        verdicts.judges().stream().filter(c -> c.rater().id().equals(card.judge())).findFirst();
    judge
        .filter(column -> column.earlier() > 0)
        .ifPresent(column -> getChildren().add(1, earlier(column)));
    judge.ifPresent(column -> getChildren().add(confusion(known, card, column)));
    getChildren().add(calibration(card));
    ratings.ifPresent(found -> getChildren().add(ratings(found)));
  }

  private Label earlier(VerdictColumn judge) {
    Label label =
        Section.label(texts.text("insights.card.earlier", judge.earlier(), judge.answers()));
    label.setId("earlier");
    return label;
  }

  private Section ratings(RatingAgreement ratings) {
    return new Section(texts.text("insights.ratings", ratings.n()))
        .figures(
            List.of(
                List.of(
                    texts.text("insights.ratings.quadratic"),
                    texts.coefficient("insights.coefficient", ratings.quadratic())),
                List.of(
                    texts.text("insights.ratings.linear"),
                    texts.coefficient("insights.coefficient", ratings.linear())),
                List.of(
                    texts.text("insights.ratings.alpha"),
                    texts.coefficient("insights.coefficient", ratings.alpha()))))
        .explain(texts.text("insights.ratings.about"));
  }

  private HBox mark(Trust trust) {
    Label mark = new Label(texts.mark(trust));
    mark.setId("mark");
    mark.getStyleClass().addAll("trust-mark", "trust-" + trust.mark().word().replace(' ', '-'));
    mark.setMinWidth(USE_PREF_SIZE);
    Label reason = Section.label(texts.reason(trust));
    reason.setId("reason");
    reason.getStyleClass().add("trust-reason");
    HBox line = new HBox(12, mark, reason);
    line.getStyleClass().add("trust-line");
    return line;
  }

  private Section figures(ReportCard card) {
    Section section = new Section(texts.text("insights.card.figures"));
    section.figures(headlines(card));
    long outside = card.trust().outside();
    if (outside > 0) {
      section.explain(texts.text("insights.card.outside", outside));
    }
    List<String> leftOut = texts.leftOut(card.leftOut());
    section.explain(
        leftOut.isEmpty()
            ? texts.text("insights.left.none")
            : texts.text("insights.left", String.join(texts.text("insights.left.comma"), leftOut)));
    return section.explain(texts.text("insights.card.interval"));
  }

  /// The audit slice stands beside everything where others were labelled too.
  private List<List<String>> headlines(ReportCard card) {
    List<Headline> columns = new ArrayList<>(List.of(card.all()));
    card.audit().filter(audit -> card.trust().outside() > 0).ifPresent(columns::add);
    List<List<String>> rows = new ArrayList<>();
    if (columns.size() > 1) {
      rows.add(
          List.of("", texts.text("insights.card.everyone"), texts.text("insights.card.audit")));
    }
    rows.add(row("insights.card.all", columns, one -> texts.share(one.agreement())));
    rows.add(row("insights.card.decisive", columns, one -> texts.share(one.decisive())));
    rows.add(
        row(
            "insights.card.kappa",
            columns,
            one -> texts.coefficient("insights.coefficient", one.kappa())));
    return rows;
  }

  private List<String> row(String key, List<Headline> columns, Function<Headline, String> value) {
    return Stream.concat(Stream.of(texts.text(key)), columns.stream().map(value)).toList();
  }

  private Section confusion(Overview known, ReportCard card, VerdictColumn judge) {
    VerdictColumn truth = known.verdicts().column(card.labels()).orElseThrow();
    AgreementMatrix matrix = new AgreementMatrix();
    matrix.setId("confusion");
    List<String> names = ANSWERS.stream().map(texts::said).toList();
    List<List<AgreementMatrix.Cell>> cells = new ArrayList<>();
    for (Said said : ANSWERS) {
      cells.add(
          ANSWERS.stream().map(label -> cell(known, card, judge, said, truth, label)).toList());
    }
    matrix.show(texts.text("insights.confusion.corner"), names, names, cells);
    return new Section(texts.text("insights.confusion"))
        .add(matrix)
        .explain(texts.text("insights.confusion.hint"))
        .figures(classes(card));
  }

  private AgreementMatrix.Cell cell(
      Overview known,
      ReportCard card,
      VerdictColumn judge,
      Said said,
      VerdictColumn truth,
      Said label) {
    long count = card.confusion().count(said.number(), label.number());
    String spoken =
        texts.text(
            "insights.confusion.cell",
            texts.name(judge.rater()),
            texts.said(said),
            texts.name(truth.rater()),
            texts.said(label),
            count);
    return new AgreementMatrix.Cell(
        texts.text("insights.count", count),
        card.confusion().total() == 0 ? -1 : (double) count / card.confusion().total(),
        spoken,
        count == 0
            ? Optional.empty()
            : Optional.of(
                () ->
                    model.open(
                        spoken, Meeting.items(known.verdicts(), judge, said, truth, label))));
  }

  private List<List<String>> classes(ReportCard card) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.text("insights.class"),
            texts.text("insights.class.precision"),
            texts.text("insights.class.recall"),
            texts.text("insights.class.f1")));
    for (int i = 0; i < ANSWERS.size(); i++) {
      ClassScores scores = card.confusion().classes().get(i);
      rows.add(
          List.of(
              texts.said(ANSWERS.get(i)),
              texts.share(scores.precision()),
              texts.share(scores.recall()),
              texts.coefficient("insights.coefficient", scores.f1())));
    }
    return rows;
  }

  private String worth(Temperature fitted) {
    return fitted.value().isEmpty()
        ? texts.text("insights.calibration.flat")
        : texts.text(
            "insights.calibration.worth",
            fitted.value().getAsDouble(),
            fitted.margin(0.75).orElseThrow(),
            fitted.margin(0.90).orElseThrow());
  }

  private Section calibration(ReportCard card) {
    Section section = new Section(texts.text("insights.calibration"));
    return card.calibration()
        .map(
            fit -> {
              PlotPane plot = new PlotPane();
              plot.setId("reliability");
              plot.show(new Plots(texts).reliability(fit.unseen()));
              var seen = fit.unseen();
              return section
                  .add(plot)
                  .say(
                      texts.text(
                          "insights.calibration.figures",
                          100 * seen.ece().orElse(0),
                          seen.brier().value().orElse(0),
                          seen.accuracy().trials()))
                  .say(worth(fit.temperature()))
                  .explain(texts.text("insights.calibration.about"));
            })
        .orElseGet(() -> section.explain(texts.text("insights.calibration.none")));
  }
}
