package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rewarddesk.insight.Rater;
import rewarddesk.insight.TwoJudges;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.agreement.McNemar;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Nodes;

/// Two judges, or two versions of a prompt, on the same items.
final class ComparePane extends VBox {
  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final ComboBox<Choice<Rater>> other = new ComboBox<>();
  private final VBox result = new VBox(12);
  private final Label alone;

  ComparePane(InsightsViewModel model, InsightTexts texts) {
    super(14);
    this.model = model;
    this.texts = texts;
    this.alone = Section.label(texts.text("insights.compare.alone"));
    getStyleClass().add("insight-page");
    other.setId("other");
    other.setAccessibleText(texts.text("insights.compare.with"));
    other.setPromptText(texts.text("insights.compare.with"));
    other
        .valueProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.secondProperty().set(Optional.of(now.value()));
              }
            });
    getChildren()
        .addAll(
            new Section(texts.text("insights.compare"))
                .explain(texts.text("insights.compare.about"))
                .add(other)
                .add(alone),
            result);
  }

  /// Offers the other judges.
  void offer(Overview known, Optional<Rater> selected) {
    List<Choice<Rater>> choices =
        known.judges().stream()
            .map(JudgeEntry::rater)
            .filter(rater -> !Optional.of(rater).equals(selected))
            .map(rater -> new Choice<>(rater, texts.name(rater)))
            .toList();
    if (!other.getItems().equals(choices)) {
      other.getItems().setAll(choices);
    }
    other.setDisable(choices.isEmpty());
    other.setValue(
        choices.stream()
            .filter(choice -> Optional.of(choice.value()).equals(model.secondProperty().get()))
            .findFirst()
            .orElse(null));
    Nodes.visible(alone, choices.isEmpty());
  }

  void show(Overview known, Optional<TwoJudges> pair) {
    result.getChildren().clear();
    pair.ifPresent(two -> result.getChildren().addAll(figures(two, known), lists(two)));
  }

  private Section figures(TwoJudges two, Overview known) {
    McNemar paired = two.paired();
    String first = texts.name(two.first().rater());
    String second = texts.name(two.second().rater());
    Section section =
        new Section(
            texts.text("insights.compare.title", first, second, texts.name(known.labels())));
    if (paired.n() == 0) {
      return section.say(texts.text("insights.compare.nothing"));
    }
    double n = paired.n();
    return section
        .say(conclusion(paired, first, second))
        .figures(
            List.of(
                row("insights.compare.both", paired.bothRight(), n),
                List.of(
                    texts.text("insights.compare.only", first),
                    texts.text("insights.of", paired.onlyFirst(), paired.onlyFirst() / n)),
                List.of(
                    texts.text("insights.compare.only", second),
                    texts.text("insights.of", paired.onlySecond(), paired.onlySecond() / n)),
                row("insights.compare.none", paired.bothWrong(), n),
                List.of(
                    texts.text("insights.compare.difference"),
                    texts.difference(
                        (paired.onlyFirst() - paired.onlySecond()) / n, paired.difference95())),
                List.of(
                    texts.text("insights.compare.p"), texts.text("insights.p", paired.exactP()))))
        .explain(
            texts.text(
                "insights.compare.left",
                paired.n(),
                two.leftOut().count(LeftOut.Reason.UNJUDGED),
                two.leftOut().count(LeftOut.Reason.UNSCORED)));
  }

  private List<String> row(String key, long count, double n) {
    return List.of(texts.text(key), texts.text("insights.of", count, count / n));
  }

  private String conclusion(McNemar paired, String first, String second) {
    var interval = paired.difference95();
    if (interval.low() > 0) {
      return texts.text("insights.compare.better", first, second);
    }
    return interval.high() < 0
        ? texts.text("insights.compare.better", second, first)
        : texts.text("insights.compare.same", first, second);
  }

  private FlowPane lists(TwoJudges two) {
    FlowPane buttons = new FlowPane(8, 8);
    add(
        buttons,
        "onlyFirst",
        texts.text("insights.compare.open", texts.name(two.first().rater())),
        two.onlyFirst());
    add(
        buttons,
        "onlySecond",
        texts.text("insights.compare.open", texts.name(two.second().rater())),
        two.onlySecond());
    add(buttons, "apart", texts.text("insights.compare.apart"), two.apart());
    return buttons;
  }

  private void add(FlowPane buttons, String id, String title, long[] items) {
    Button button = new Button(texts.text("insights.compare.items", title, items.length));
    button.setId(id);
    button.setDisable(items.length == 0);
    button.setOnAction(event -> model.open(title, items));
    buttons.getChildren().add(button);
  }
}
