package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rewarddesk.insight.JudgeVersion;
import rewarddesk.insight.MeetingItems;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Said;
import rewarddesk.insight.TwoJudges;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.agreement.McNemar;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.control.AgreementMatrix;

/// Two judges, or two versions of a prompt, on the same items.
final class ComparePane extends VBox {
  private static final List<Said> ANSWERS = List.of(Said.A, Said.B, Said.TIE);

  private final InsightsViewModel model;
  private final InsightTexts texts;
  private final Behind behind;
  private final ComboBox<Choice<Compared>> other = new ComboBox<>();
  private final VBox result = new VBox(12);
  private final Label alone;
  private boolean offering;

  ComparePane(InsightsViewModel model, InsightTexts texts) {
    super(14);
    this.model = model;
    this.texts = texts;
    this.behind = new Behind(model, texts);
    this.alone = Section.label(texts.text("insights.compare.alone"));
    getStyleClass().add("insight-page");
    other.setId("other");
    other.setAccessibleText(texts.text("insights.compare.with"));
    other.setPromptText(texts.text("insights.compare.with"));
    other
        .valueProperty()
        .subscribe(
            (old, now) -> {
              if (now != null && !offering) {
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

  /// Offers the versions of the selected judge, and the other judges with theirs.
  void offer(Overview known, Optional<Rater> selected, List<JudgeVersion> versions) {
    List<Choice<Compared>> choices = new ArrayList<>();
    selected.ifPresent(
        judge ->
            versions(judge, versions)
                .filter(version -> !version.newest())
                .forEach(version -> choices.add(choice(version))));
    for (JudgeEntry judge : known.judges()) {
      if (!Optional.of(judge.rater()).equals(selected)) {
        choices.add(new Choice<>(new Compared(judge.rater()), texts.name(judge.rater())));
        versions(judge.rater(), versions).forEach(version -> choices.add(choice(version)));
      }
    }
    offering = true;
    if (!other.getItems().equals(choices)) {
      other.getItems().setAll(choices);
    }
    other.setDisable(choices.isEmpty());
    other.setValue(
        choices.stream()
            .filter(
                choice -> model.secondProperty().get().filter(choice.value()::isSame).isPresent())
            .findFirst()
            .orElse(null));
    offering = false;
    Nodes.visible(alone, choices.isEmpty());
  }

  private static Stream<JudgeVersion> versions(Rater judge, List<JudgeVersion> versions) {
    return versions.stream().filter(version -> version.judge().equals(judge));
  }

  private Choice<Compared> choice(JudgeVersion version) {
    return new Choice<>(new Compared(version), texts.entry(version));
  }

  void show(Overview known, Optional<PairAnswer> pair) {
    result.getChildren().clear();
    pair.ifPresent(
        answer -> {
          String first =
              answer.isOfOneJudge()
                  ? texts.text("insights.version.newest", texts.name(answer.meeting().first()))
                  : texts.name(answer.meeting().first());
          String second = texts.name(answer.second());
          TwoJudges two = answer.two();
          result
              .getChildren()
              .addAll(
                  figures(two, known, first, second),
                  lists(answer, first, second),
                  confusion(answer, first, second));
        });
  }

  private Section confusion(PairAnswer answer, String first, String second) {
    AgreementMatrix matrix = new AgreementMatrix();
    matrix.setId("pairConfusion");
    List<String> names = ANSWERS.stream().map(texts::said).toList();
    matrix.show(
        texts.text("insights.compare.corner"),
        names,
        names,
        ANSWERS.stream()
            .map(one -> ANSWERS.stream().map(two -> cell(answer, first, one, second, two)).toList())
            .toList());
    return new Section(texts.text("insights.compare.confusion", first, second))
        .add(matrix)
        .explain(texts.text("insights.confusion.hint"));
  }

  private AgreementMatrix.Cell cell(
      PairAnswer answer, String first, Said one, String second, Said other) {
    long count = answer.meeting().table().count(one.number(), other.number());
    long total = answer.meeting().table().total();
    TwoJudges two = answer.two();
    Figure.Opening opening =
        behind.items(
            texts.text(
                "insights.confusion.cell", first, texts.said(one), second, texts.said(other)),
            count,
            () -> new MeetingItems(two.verdicts(), two.first(), two.second()).cell(one, other));
    return new AgreementMatrix.Cell(
        texts.text("insights.count", count),
        total == 0 ? -1 : (double) count / total,
        opening.words(),
        count == 0 ? Optional.empty() : Optional.of(opening.open()));
  }

  private Section figures(TwoJudges two, Overview known, String first, String second) {
    McNemar paired = two.paired();
    Section section =
        new Section(
            texts.text("insights.compare.title", first, second, texts.name(known.labels())));
    if (paired.n() == 0) {
      return section.say(texts.text("insights.compare.nothing"));
    }
    double n = paired.n();
    return section
        .say(conclusion(paired, first, second))
        .table(
            List.of(
                row(
                    texts.text("insights.compare.both"),
                    paired.bothRight(),
                    n,
                    () -> two.both(true)),
                row(
                    texts.text("insights.compare.only", first),
                    paired.onlyFirst(),
                    n,
                    two::onlyFirst),
                row(
                    texts.text("insights.compare.only", second),
                    paired.onlySecond(),
                    n,
                    two::onlySecond),
                row(
                    texts.text("insights.compare.none"),
                    paired.bothWrong(),
                    n,
                    () -> two.both(false)),
                all(
                    paired,
                    texts.text("insights.compare.difference"),
                    texts.difference(
                        (paired.onlyFirst() - paired.onlySecond()) / n, paired.difference95()),
                    two),
                all(
                    paired,
                    texts.text("insights.compare.p"),
                    texts.text("insights.p", paired.exactP()),
                    two),
                all(
                    paired,
                    texts.text("insights.compare.chi"),
                    paired.chiSquare().isPresent()
                        ? texts.text(
                            "insights.compare.chi.value",
                            paired.chiSquare().getAsDouble(),
                            paired.chiSquareP().orElse(1))
                        : texts.text("insights.undefined"),
                    two),
                List.of(
                    Figure.of(texts.text("insights.left.of")),
                    Figure.of(texts.text("insights.count", two.leftOut().total()))
                        .with(
                            behind.items(
                                texts.text("insights.compare.missing", first, second),
                                two.leftOut().total(),
                                two::missing)))))
        .explain(
            texts.text(
                "insights.compare.left",
                paired.n(),
                two.leftOut().count(LeftOut.Reason.UNJUDGED),
                two.leftOut().count(LeftOut.Reason.UNSCORED)));
  }

  private List<Figure> row(String name, long count, double n, Supplier<long[]> items) {
    return List.of(
        Figure.of(name),
        Figure.of(texts.text("insights.of", count, count / n))
            .with(behind.items(name, count, items)));
  }

  private List<Figure> all(McNemar paired, String name, String value, TwoJudges two) {
    String title = texts.text("insights.compare.compared");
    return List.of(
        Figure.of(name), Figure.of(value).with(behind.items(title, paired.n(), two::compared)));
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

  private FlowPane lists(PairAnswer answer, String first, String second) {
    TwoJudges two = answer.two();
    McNemar paired = two.paired();
    PairTable both = answer.meeting().table();
    FlowPane buttons = new FlowPane(8, 8);
    add(
        buttons,
        "onlyFirst",
        texts.text("insights.compare.open", first),
        paired.onlyFirst(),
        two::onlyFirst);
    add(
        buttons,
        "onlySecond",
        texts.text("insights.compare.open", second),
        paired.onlySecond(),
        two::onlySecond);
    long apart = both.total() - both.agreement().hits();
    add(buttons, "apart", texts.text("insights.compare.apart"), apart, two::apart);
    return buttons;
  }

  private void add(FlowPane buttons, String id, String title, long count, Supplier<long[]> items) {
    Button button = new Button(texts.text("insights.compare.items", title, count));
    button.setId(id);
    button.setDisable(count == 0);
    button.setOnAction(event -> model.open(title, items));
    buttons.getChildren().add(button);
  }
}
