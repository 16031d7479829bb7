package rewarddesk.ui.insights;

import java.util.Optional;
import javafx.scene.layout.VBox;
import rewarddesk.insight.ReportCard;
import rewarddesk.ui.control.PlotPane;

/// What the judge could decide alone, and at which guarantee.
final class AcceptPane extends VBox {
  private final InsightTexts texts;

  AcceptPane(InsightTexts texts) {
    super(14);
    this.texts = texts;
    getStyleClass().add("insight-page");
  }

  void show(ReportCard card) {
    Section section = new Section(texts.text("insights.accept"));
    card.acceptance()
        .ifPresentOrElse(
            curve -> {
              PlotPane plot = new PlotPane();
              plot.setId("acceptance");
              plot.show(new Plots(texts).acceptance(curve, Optional.empty()));
              section
                  .explain(texts.text("insights.accept.about", curve.delta()))
                  .add(plot)
                  .say(
                      texts.text(
                          card.audited() ? "insights.accept.audited" : "insights.accept.assumed"));
            },
            () -> section.explain(texts.text("insights.accept.none")));
    getChildren().setAll(section);
  }
}
