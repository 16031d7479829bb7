package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.reward.generative.definition.DefinitionProblem;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.ui.Messages;

/// The open definition as a form and as text, both of them always in step, and what is wrong with
/// it.
final class PromptForm extends VBox {
  private static final double GAP = 8;

  private final Messages messages;
  private final TabPane tabs = new TabPane();
  private final List<FormPart> parts;
  private final TextPart json;
  private final Tab jsonTab;
  private final Label problem = new Label();
  private final Button toLine = new Button();
  private final HBox problemRow = new HBox(GAP, problem, toLine);
  private Optional<Draft> draft = Optional.empty();
  private Optional<DefinitionProblem> wrong = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /// @param example a definition that asks about pairs and about each response, for one that does
  ///   not ask it yet
  /// @param groupExample one that asks about several responses
  PromptForm(Messages messages, DefinitionText example, DefinitionText groupExample) {
    super(GAP);
    this.messages = messages;
    QuestionForm pair = new QuestionForm(messages, this::apply, "pair", example);
    QuestionForm group = new QuestionForm(messages, this::apply, "group", groupExample);
    QuestionForm single = new QuestionForm(messages, this::apply, "single", example);
    ProtocolForm protocol = new ProtocolForm(messages, this::apply);
    this.parts = List.of(pair, group, single, protocol);
    this.json =
        TextPart.lines("definition-json", messages.text("prompts.json"), 20, this::applyJson)
            .code();
    this.jsonTab = tab("json", json);
    tabs.getTabs()
        .setAll(
            tab("pair", pair),
            tab("group", group),
            tab("single", single),
            tab("how", protocol),
            jsonTab);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setId("prompt-tabs");
    tabs.setAccessibleText(messages.text("prompts.tabs"));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    problem.setId("definition-problem");
    problem.getStyleClass().add("danger-text");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(problem, Priority.ALWAYS);
    problem.setMaxWidth(Double.MAX_VALUE);
    toLine.setId("to-line");
    toLine.getStyleClass().add("small");
    toLine.setMinWidth(USE_PREF_SIZE);
    toLine.setOnAction(event -> showLine());
    problemRow.managedProperty().bind(problemRow.visibleProperty());
    getChildren().addAll(tabs, problemRow);
  }

  private Tab tab(String key, Node content) {
    Node inside = content;
    if (!(content instanceof TextPart)) {
      ScrollPane scroll = new ScrollPane(content);
      scroll.setFitToWidth(true);
      scroll.getStyleClass().add("edge-to-edge");
      inside = scroll;
    }
    Tab tab = new Tab(messages.text("prompts.tab." + key), inside);
    tab.setId("tab-" + key);
    return tab;
  }

  private void apply(UnaryOperator<DefinitionText> change) {
    draft.ifPresent(open -> open.apply(change));
  }

  private void applyJson(String typed) {
    apply(now -> new DefinitionText(typed));
  }

  /// Shows another draft.
  void show(Optional<Draft> opened) {
    following.unsubscribe();
    draft = opened;
    opened.ifPresent(
        open -> {
          parts.forEach(part -> part.reset(open.text()));
          json.reset(open.text().json());
        });
    following =
        opened.map(open -> open.textProperty().subscribe(this::show)).orElse(Subscription.EMPTY);
  }

  private void show(DefinitionText text) {
    boolean readable = text.isObject();
    parts.forEach(part -> ((Node) part).setDisable(!readable));
    if (readable) {
      parts.forEach(part -> part.show(text));
    }
    json.show(text.json());
    wrong = text.problem();
    problemRow.setVisible(wrong.isPresent());
    problem.setText(wrong.map(DefinitionProblem::reason).orElse(""));
    toLine.setText(wrong.map(one -> messages.text("prompts.to.line", one.line())).orElse(""));
  }

  /// Shows the line of the text where something is wrong.
  private void showLine() {
    TextArea area = (TextArea) json.input();
    wrong.ifPresent(
        one -> {
          int start = lineStart(area.getText(), one.line());
          int end = area.getText().indexOf('\n', start);
          tabs.getSelectionModel().select(jsonTab);
          area.requestFocus();
          area.selectRange(start, end < 0 ? area.getLength() : end);
        });
  }

  private static int lineStart(String text, int line) {
    int start = 0;
    for (int n = 1; n < line && start >= 0; n++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }

  /// Takes what was typed and not taken yet.
  void takeNow() {
    parts.forEach(FormPart::takeNow);
    json.takeNow();
  }

  /// Drops what was typed and not taken yet, after an undo.
  void reset() {
    draft.ifPresent(
        open -> {
          parts.forEach(part -> part.reset(open.text()));
          json.reset(open.text().json());
        });
  }
}
