package rewarddesk.ui.review;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;

/// What the judge and the rules say about the item on screen; a closed curtain in blind work.
final class JudgePanel extends ScrollPane {
  private static final double GAP = 10;
  private static final double WIDTH = 340;
  private static final int LIVE_ROWS = 14;
  private static final double LEAST_WIDTH = 300;
  private static final double LARGEST_WIDTH = 460;
  private static final String OWN_MODEL = "model:";

  private final ReviewViewModel model;
  private final Messages messages;
  private final Messages windowMessages;
  private final JudgmentView judgment;
  private final RulesView rules;
  private final VBox judgeSection = new VBox(GAP);
  private final VBox open;
  private Optional<RuleScores> shownScores = Optional.empty();

  JudgePanel(ReviewViewModel model, Messages messages, PairPane pair) {
    this.model = model;
    this.messages = messages;
    this.windowMessages = Messages.beside(ErrorPane.class, messages.locale());
    this.judgment =
        new JudgmentView(
            messages, model.words(), pair::highlightQuotes, model.judgePanel()::findSpans);
    this.rules = new RulesView(messages, pair::highlight, () -> model.goTo(Place.RULES));
    this.open = new VBox(GAP, judgeSection, rules);
    getStyleClass().add("judge-panel");
    open.getStyleClass().add("judge-panel-content");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setPrefWidth(WIDTH);
    setMinWidth(LEAST_WIDTH);
    setMaxWidth(LARGEST_WIDTH);
    setAccessibleText(messages.text("judge.panel"));
    model.judgePanel().stateProperty().subscribe(this::showState);
    model.latestProperty().subscribe(item -> item.map(PreparedItem::scores).ifPresent(this::show));
    model.rulesProperty().subscribe(rules::name);
    model.curtain().openProperty().subscribe(this::showCurtain);
    model
        .curtain()
        .stageProperty()
        .subscribe(stage -> showCurtain(model.curtain().openProperty().get()));
  }

  private void showCurtain(boolean visible) {
    setFitToHeight(!visible);
    setContent(visible ? open : curtain());
  }

  /// In blind work the curtain is not for drawing: the decision draws it.
  private VBox curtain() {
    boolean blind = model.curtain().stageProperty().get() == Curtain.Stage.CLOSED;
    String key = blind ? "judge.blind" : "judge.hidden";
    Label title = new Label(messages.text(key));
    title.getStyleClass().add("empty-title");
    Label text = wrapped(messages.text(key + ".text"));
    text.setTextAlignment(TextAlignment.CENTER);
    VBox curtain = new VBox(GAP, title, text);
    if (!blind) {
      curtain
          .getChildren()
          .add(
              button(
                  "judge.hidden.show",
                  "judge-show",
                  () -> model.perform(ReviewAction.JUDGE_PANEL)));
    }
    curtain.setId("curtain");
    curtain.setAlignment(Pos.CENTER);
    curtain.getStyleClass().addAll("judge-panel-content", "curtain");
    return curtain;
  }

  private void showState(Optional<JudgePanelState> state) {
    judgeSection.getChildren().setAll(state.map(this::nodes).stream().toList());
    compare();
  }

  /// Rule rewards are shown anew only when they are others: what the annotator points at stays.
  private void show(RuleScores scores) {
    if (!shownScores.equals(Optional.of(scores))) {
      shownScores = Optional.of(scores);
      rules.show(scores);
    }
    compare();
  }

  private void compare() {
    Optional<RulesView.Judged> judged =
        model.judgePanel().stateProperty().get().flatMap(JudgePanel::judged);
    shownScores.ifPresent(scores -> rules.compare(scores, judged));
  }

  private static Optional<RulesView.Judged> judged(JudgePanelState state) {
    return state instanceof JudgePanelState.Judged(var stored, var order, _)
            && stored.judgment().verdict().ranks()
            && !stored.judgment().judge().equals(RuleJudge.ID)
        ? Optional.of(
            new RulesView.Judged(
                Shown.verdict(stored.judgment().verdict(), order), stored.judgment().margin()))
        : Optional.empty();
  }

  /// Marks what the next rule speaks of.
  void nextEvidence() {
    rules.nextEvidence();
  }

  private Node nodes(JudgePanelState state) {
    return switch (state) {
      case JudgePanelState.Judged judged -> judged(judged);
      case JudgePanelState.Judging(var _, var live) -> judging(live);
      case JudgePanelState.NotJudged none -> notJudged(none);
    };
  }

  /// A judge that gave no verdict can be asked again at once.
  private Node judged(JudgePanelState.Judged judged) {
    VBox box = new VBox(GAP, judgment.of(judged));
    judged.fault().map(this::fault).ifPresent(box.getChildren()::add);
    String judge = judged.judgment().judgment().judge();
    if (judge.startsWith(OWN_MODEL)) {
      String name = judge.substring(OWN_MODEL.length());
      box.getChildren().add(button("judge.tokens", "judge-tokens", () -> model.showTokens(name)));
    }
    if (!judged.judgment().judgment().verdict().ranks()) {
      box.getChildren().add(button("judge.again", "judge-again", model::judgeThis));
    }
    return box;
  }

  private Node judging(Optional<LiveCritique> live) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(24, 24);
    busy.setAccessibleText(messages.text("judge.judging"));
    VBox box = new VBox(GAP, title(messages.text("judge.judging")), busy);
    live.ifPresent(
        critique -> {
          Button stop = button("judge.stop", "judge-stop", model.judgePanel()::cancel);
          box.getChildren().addAll(written(critique), stop);
        });
    return box;
  }

  /// What the judge has written so far; nothing while it has written nothing.
  private Node written(LiveCritique critique) {
    TextArea text = new TextArea();
    text.setId("judge-writes");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(LIVE_ROWS);
    text.setFocusTraversable(false);
    text.setAccessibleText(messages.text("judge.writes"));
    text.managedProperty().bind(text.visibleProperty());
    critique
        .textProperty()
        .subscribe(
            now -> {
              text.setVisible(!now.isEmpty());
              text.setText(now.strip());
              text.positionCaret(text.getLength());
            });
    return text;
  }

  private Node notJudged(JudgePanelState.NotJudged none) {
    VBox box = new VBox(GAP, title(messages.text("judge.none")));
    none.fault().map(this::fault).ifPresent(box.getChildren()::add);
    Button one = button("judge.this", "judge-this", model::judgeThis);
    one.getStyleClass().add("accent");
    Button all = button("judge.all", "judge-all", model::judgeAll);
    box.getChildren().addAll(one, all);
    return box;
  }

  private Node fault(Fault fault) {
    return new ErrorPane(fault, windowMessages);
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(messages.text(key));
    button.setId(id);
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label title(String text) {
    Label title = wrapped(text);
    title.getStyleClass().add("panel-title");
    return title;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
