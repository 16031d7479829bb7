package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.insight.AcceptanceItems;
import rewarddesk.insight.AcceptancePlan;
import rewarddesk.insight.ReportCard;
import rewarddesk.project.AcceptedVerdicts.Batch;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AcceptanceThreshold;
import rewarddesk.ui.Choice;
import rewarddesk.ui.control.PlotPane;

/// What the judge could decide alone, at which guarantee, and taking that over in one step.
final class AcceptPane extends VBox {
  private static final List<Double> WANTED = List.of(0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98);

  private final InsightsViewModel model;
  private final Acceptance acceptance;
  private final InsightTexts texts;
  private final Behind behind;
  private final ComboBox<Choice<Double>> wanted = new ComboBox<>();
  private final VBox curve = new VBox(10);
  private final VBox answer = new VBox(10);
  private Optional<ReportCard> card = Optional.empty();

  AcceptPane(InsightsViewModel model, InsightTexts texts) {
    super(14);
    this.model = model;
    this.acceptance = model.acceptance();
    this.texts = texts;
    this.behind = new Behind(model, texts);
    getStyleClass().add("insight-page");
    Label want = new Label(texts.text("insights.accept.want"));
    want.setLabelFor(wanted);
    wanted.setId("wanted");
    wanted.setAccessibleText(texts.text("insights.accept.want"));
    for (double share : WANTED) {
      wanted.getItems().add(new Choice<>(share, texts.text("insights.percent", share)));
    }
    wanted.getSelectionModel().select(WANTED.indexOf(acceptance.wantedProperty().get()));
    wanted.valueProperty().subscribe((old, now) -> acceptance.wantedProperty().set(now.value()));
    HBox choice = new HBox(10, want, wanted);
    choice.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(new Section(texts.text("insights.accept")).add(choice), answer, curve);
    acceptance.offerProperty().subscribe(offer -> describe());
    acceptance.latestProperty().subscribe(batch -> describe());
  }

  void show(ReportCard shown) {
    card = Optional.of(shown);
    describe();
  }

  private void describe() {
    answer.getChildren().clear();
    acceptance.offerProperty().get().ifPresent(this::describe);
    acceptance.latestProperty().get().ifPresent(this::offerUndo);
    draw();
  }

  private void describe(Acceptance.Offer offer) {
    AcceptancePlan plan = offer.plan();
    Label guarantee = Section.label(guarantee(plan));
    guarantee.setId("guarantee");
    answer.getChildren().add(guarantee);
    if (plan.threshold().isPresent()) {
      answer.getChildren().add(buttons(offer));
      if (offer.kept() > 0) {
        answer.getChildren().add(muted(texts.text("insights.accept.kept", offer.kept())));
      }
      answer.getChildren().add(muted(texts.text("insights.accept.marked")));
    }
    answer
        .getChildren()
        .add(
            Section.label(
                texts.text(
                    "insights.accept.stop." + plan.sequential().advice(),
                    texts.share(plan.agreed()))));
    answer.getChildren().add(muted(texts.text("insights.accept.stop.about")));
    if (!offer.verdicts().parts().isEmpty()) {
      answer.getChildren().add(Section.label(texts.text("insights.accept.part")));
    }
    texts.basis(plan.basis()).forEach(line -> answer.getChildren().add(muted(line)));
    if (!plan.basis().audited()) {
      answer.getChildren().add(muted(texts.text("insights.accept.setaside")));
    }
  }

  private static Label muted(String text) {
    Label label = Section.label(text);
    label.getStyleClass().add("text-muted");
    return label;
  }

  private String guarantee(AcceptancePlan plan) {
    return plan.threshold()
        .map(
            limit ->
                texts.text(
                    "insights.accept.enough",
                    1 - plan.delta(),
                    plan.wanted(),
                    limit.threshold(),
                    texts.text("insights.percent", limit.accepted().value().orElse(0)),
                    limit.audited().trials(),
                    limit.audited().hits()))
        .orElseGet(() -> noGuarantee(plan));
  }

  private String noGuarantee(AcceptancePlan plan) {
    long labels = plan.agreed().trials() - plan.basis().withoutMargin();
    if (labels == 0 && plan.agreed().trials() > 0) {
      return texts.text("insights.accept.nomargins");
    }
    return labels < plan.labelsAtLeast()
        ? texts.text("insights.accept.notyet", plan.labelsAtLeast())
        : texts.text("insights.accept.nowhere", labels);
  }

  private FlowPane buttons(Acceptance.Offer offer) {
    Button accept = new Button(texts.text("insights.accept.do", offer.open()));
    accept.setId("accept");
    accept.getStyleClass().add("accent");
    accept.setDisable(offer.open() == 0);
    accept.setOnAction(event -> acceptance.accept());
    Button look = new Button(texts.text("insights.accept.look"));
    look.setId("look");
    look.setDisable(offer.open() == 0);
    look.setOnAction(
        event ->
            model.open(
                texts.text("insights.accept.items", texts.name(offer.plan().judge().rater())),
                () -> offer.plan().items(offer.verdicts())));
    return new FlowPane(8, 8, accept, look);
  }

  private void offerUndo(Batch batch) {
    Button undo = new Button(texts.text("insights.accept.undo", batch.items()));
    undo.setId("takeBack");
    undo.setOnAction(event -> acceptance.takeBack());
    answer.getChildren().add(undo);
  }

  private void draw() {
    curve.getChildren().clear();
    Optional<Double> chosen =
        acceptance
            .offerProperty()
            .get()
            .flatMap(offer -> offer.plan().threshold())
            .map(AcceptanceThreshold::threshold);
    card.flatMap(ReportCard::acceptance)
        .ifPresentOrElse(
            points -> {
              PlotPane plot = new PlotPane();
              plot.setId("acceptance");
              plot.show(new Plots(texts).acceptance(points, chosen));
              curve
                  .getChildren()
                  .addAll(
                      plot,
                      new Section(texts.text("insights.accept.points")).table(points(points)),
                      muted(texts.text("insights.accept.about", points.delta())));
            },
            () -> curve.getChildren().add(muted(texts.text("insights.accept.none"))));
  }

  /// The curve once more, with the items of each point.
  private List<List<Figure>> points(AcceptanceCurve curve) {
    List<List<Figure>> rows = new ArrayList<>();
    rows.add(
        Stream.of("plot.accepted", "plot.guaranteed", "accept.labels", "accept.agreed")
            .map(key -> Figure.of(texts.text("insights." + key)))
            .toList());
    acceptance
        .itemsProperty()
        .get()
        .ifPresent(items -> curve.points().forEach(point -> rows.add(point(point, items))));
    return rows;
  }

  private List<Figure> point(AcceptanceCurve.Point point, AcceptanceItems items) {
    double least = point.threshold();
    Proportion audited = point.audited();
    String accepted = texts.text("insights.accept.items.accepted", least);
    String labelled = texts.text("insights.accept.items.labelled", least);
    String missed = texts.text("insights.accept.items.missed", least);
    return List.of(
        Figure.of(texts.text("insights.percent", point.accepted().value().orElse(0)))
            .with(behind.items(accepted, point.accepted().hits(), () -> items.accepted(least))),
        Figure.of(texts.text("insights.percent", point.guaranteed())),
        Figure.of(texts.text("insights.count", audited.trials()))
            .with(behind.items(labelled, audited.trials(), () -> items.audited(least))),
        Figure.of(texts.text("insights.count", audited.hits()))
            .with(
                behind.items(
                    missed, audited.trials() - audited.hits(), () -> items.audited(least, false)))
            .with(
                behind.items(
                    texts.text("insights.accept.items.agreed", least),
                    audited.hits(),
                    () -> items.audited(least, true))));
  }
}
