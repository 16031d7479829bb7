package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.MeetingItems;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.ReportCards;
import rewarddesk.insight.Said;
import rewarddesk.insight.Texts;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.ClassScores;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.calibration.Reliability;
import rewarddesk.stats.calibration.Temperature;
import rewarddesk.ui.control.AgreementMatrix;
import rewarddesk.ui.control.PlotPane;

/// One judge: the verdict in words, the figures, the confusion with its items, calibration.
final class CardPane extends VBox {
  private static final List<Said> ANSWERS = List.of(Said.A, Said.B, Said.TIE);

  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final Behind behind;

  CardPane(InsightsViewModel model, InsightTexts texts) {
    super(18);
    this.model = model;
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
  }

  /// @param ratings what else it says where people rated too
  void show(Overview known, ReportCard card, Optional<RatingAgreement> ratings) {
    Rater judge = Rater.judge(card.judge());
    VerdictTable verdicts = known.verdicts();
    MeetingItems items =
        new MeetingItems(
            verdicts,
            verdicts.column(judge).orElseThrow(),
            verdicts.column(card.labels()).orElseThrow());
    getChildren()
        .setAll(
            mark(card.trust()),
            new AgreementSection(texts, behind).of(card, items),
            new FewLabelsSection(texts).of(card.decisive(), card.fewLabels()),
            confusion(card, items),
            calibration(card, items));
    if (items.first().earlier() > 0) {
      getChildren().add(1, earlier(items.first()));
    }
    ratings.ifPresent(found -> getChildren().add(ratings(judge, found)));
  }

  private Label earlier(VerdictColumn judge) {
    Label label =
        Section.label(texts.text("insights.card.earlier", judge.earlier(), judge.answers()));
    label.setId("earlier");
    return label;
  }

  private Section ratings(Rater judge, RatingAgreement ratings) {
    return new Section(texts.text("insights.ratings", ratings.n()))
        .table(
            List.of(
                rating("quadratic", judge, ratings.quadratic()),
                rating("linear", judge, ratings.linear()),
                rating("alpha", judge, ratings.alpha())))
        .explain(texts.text("insights.ratings.about"));
  }

  private List<Figure> rating(String key, Rater judge, Coefficient value) {
    return List.of(
        Figure.of(texts.text("insights.ratings." + key)),
        Figure.of(texts.coefficient("insights.coefficient", value))
            .with(
                behind.uncounted(
                    texts.text("insights.ratings.items"), behind.of(judge, ItemsBehind::rated))));
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

  private Section confusion(ReportCard card, MeetingItems items) {
    AgreementMatrix matrix = new AgreementMatrix();
    matrix.setId("confusion");
    List<String> names = ANSWERS.stream().map(texts::said).toList();
    List<List<AgreementMatrix.Cell>> cells = new ArrayList<>();
    for (Said said : ANSWERS) {
      cells.add(ANSWERS.stream().map(label -> cell(card, items, said, label)).toList());
    }
    matrix.show(texts.text("insights.confusion.corner"), names, names, cells);
    return new Section(texts.text("insights.confusion"))
        .add(matrix)
        .explain(texts.text("insights.confusion.hint"))
        .table(classes(card, items));
  }

  private AgreementMatrix.Cell cell(ReportCard card, MeetingItems items, Said said, Said label) {
    long count = card.confusion().count(said.number(), label.number());
    Figure.Opening opening =
        behind.items(
            texts.text(
                "insights.confusion.cell",
                texts.name(items.first().rater()),
                texts.said(said),
                texts.name(items.second().rater()),
                texts.said(label)),
            count,
            () -> items.cell(said, label));
    return new AgreementMatrix.Cell(
        texts.text("insights.count", count),
        card.confusion().total() == 0 ? -1 : (double) count / card.confusion().total(),
        opening.words(),
        count == 0 ? Optional.empty() : Optional.of(opening.open()));
  }

  private List<List<Figure>> classes(ReportCard card, MeetingItems items) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                "insights.class",
                "insights.class.precision",
                "insights.class.recall",
                "insights.class.f1")
            .map(key -> Figure.of(texts.text(key)))
            .toList());
    for (Said said : ANSWERS) {
      rows.add(row(said, card.confusion().classes().get(said.number()), items));
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

  private List<Figure> row(Said said, ClassScores scores, MeetingItems items) {
    Proportion precision = scores.precision();
    Proportion recall = scores.recall();
    String judge = said(items.first(), said);
    String label = said(items.second(), said);
    String either = texts.text("insights.class.either", texts.said(said));
    return List.of(
        Figure.of(texts.said(said)),
        Figure.of(texts.share(precision))
            .with(behind.items(judge, precision.trials(), () -> items.firstSaid(said))),
        Figure.of(texts.share(recall))
            .with(behind.items(label, recall.trials(), () -> items.secondSaid(said))),
        Figure.of(texts.coefficient("insights.coefficient", scores.f1()))
            .with(
                behind.items(
                    either,
                    precision.trials() + recall.trials() - precision.hits(),
                    () -> items.eitherSaid(said))));
  }

  private String said(VerdictColumn rater, Said said) {
    return texts.text("insights.class.said", texts.name(rater.rater()), texts.said(said));
  }

  private Section calibration(ReportCard card, MeetingItems items) {
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
                  .table(bins(seen, items))
                  .explain(texts.text("insights.calibration.about"));
            })
        .orElseGet(() -> section.explain(texts.text("insights.calibration.none")));
  }

  /// The diagram once more, with the items of each point.
  private List<List<Figure>> bins(Reliability seen, MeetingItems items) {
    Optional<Texts> read = model.seenTexts();
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Figure.of(texts.text("insights.plot.confidence")),
            Figure.of(texts.text("insights.plot.right"))));
    for (int i = 0; i < seen.bins().size(); i++) {
      Reliability.Bin bin = seen.bins().get(i);
      if (bin.right().trials() > 0) {
        int number = i;
        String confidence = texts.text("insights.plot.between", bin.from(), bin.to());
        rows.add(
            List.of(
                Figure.of(confidence),
                Figure.of(texts.share(bin.right()))
                    .with(
                        behind.items(
                            texts.text(
                                "insights.plot.items",
                                texts.name(items.first().rater()),
                                confidence),
                            bin.right().trials(),
                            () ->
                                ReportCards.items(
                                    items.verdicts(),
                                    read,
                                    items.first(),
                                    items.second(),
                                    number)))));
      }
    }
    return rows;
  }
}
