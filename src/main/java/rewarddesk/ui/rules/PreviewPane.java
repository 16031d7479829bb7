package rewarddesk.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.RuleProfile.Part;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.CleanText;
import rewarddesk.ui.control.ResponsePane;
import rewarddesk.ui.control.RewardBreakdownView;

/// What the draft makes of an item, with the text its evidence stands in; for the reward of a
/// regular expression a tester.
final class PreviewPane extends ScrollPane {
  private static final double GAP = 8;
  private static final double TEXT_HEIGHT = 220;
  private static final double PROMPT_HEIGHT = 56;
  private static final int LONGEST_PROMPT = 2000;
  private static final double READING_SIZE = 13;

  private final Messages messages;
  private final PreviewModel model;
  private final Supplier<Optional<String>> selectedReward;
  private final Label title = new Label();
  private final Label prompt = new Label();
  private final Tooltip wholePrompt = new Tooltip();
  private final RewardBreakdownView breakdown = new RewardBreakdownView();
  private final ToggleGroup texts = new ToggleGroup();
  private final ToggleButton responseA = toggle("A", "text-a");
  private final ToggleButton responseB = toggle("B", "text-b");
  private final ToggleButton own;
  private final TextArea ownText = new TextArea();
  private final ResponsePane text = new ResponsePane();
  private final PatternTester tester;
  private List<Span> matches = List.of();

  /// @param selectedReward name of the reward selected in the profile
  PreviewPane(
      Session session,
      PreviewModel model,
      Messages messages,
      Supplier<Optional<String>> selectedReward) {
    this.messages = messages;
    this.model = model;
    this.selectedReward = selectedReward;
    this.own = toggle(messages.text("rules.own.text"), "text-own");
    this.tester = new PatternTester(session, messages, this::mark);
    getStyleClass().add("edge-to-edge");
    setFitToWidth(true);
    setFocusTraversable(false);
    setContent(content());
    breakdown.setOnEvidence(this::evidence);
    texts.selectToggle(responseA);
    texts.selectedToggleProperty().subscribe(this::keepOne);
    ownText.textProperty().subscribe((old, now) -> showText());
    model.previewProperty().subscribe(this::show);
  }

  private VBox content() {
    title.getStyleClass().add("reward-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setId("preview-item");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head =
        new HBox(GAP, title, step("previous", "rules.previous", -1), step("next", "rules.next", 1));
    head.setAlignment(Pos.CENTER_LEFT);
    prompt.setId("preview-prompt");
    prompt.setWrapText(true);
    prompt.setMaxHeight(PROMPT_HEIGHT);
    prompt.getStyleClass().add("text-muted");
    prompt.managedProperty().bind(prompt.visibleProperty());
    wholePrompt.setWrapText(true);
    wholePrompt.getStyleClass().add("long-tip");
    prompt.setTooltip(wholePrompt);
    HBox choice = new HBox(GAP / 2, responseA, responseB, own);
    ownText.setId("own-text");
    ownText.setPromptText(messages.text("rules.own.prompt"));
    ownText.setAccessibleText(messages.text("rules.own.prompt"));
    ownText.setPrefRowCount(3);
    ownText.setWrapText(true);
    ownText.managedProperty().bind(ownText.visibleProperty());
    text.setPrefHeight(TEXT_HEIGHT);
    text.setMinHeight(TEXT_HEIGHT);
    text.fontSizeProperty().set(READING_SIZE);
    text.getStyleClass().add("text-under-test");
    text.setAccessibleText(messages.text("rules.text"));
    VBox content = new VBox(GAP, head, prompt, breakdown, tester, choice, ownText, text);
    content.getStyleClass().add("preview-content");
    return content;
  }

  private Button step(String name, String title, int by) {
    Button button = new Button(messages.text(title));
    button.setId("preview-" + name);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> model.step(by));
    return button;
  }

  private ToggleButton toggle(String name, String id) {
    ToggleButton toggle = new ToggleButton(name);
    toggle.setId(id);
    toggle.getStyleClass().add("small");
    toggle.setToggleGroup(texts);
    return toggle;
  }

  /// A second click on the chosen text leaves it chosen.
  private void keepOne() {
    if (texts.getSelectedToggle() == null) {
      texts.selectToggle(responseA);
    }
    showText();
  }

  private void show(Optional<Preview> preview) {
    title.setText(
        preview
            .map(now -> messages.text("rules.preview.item", now.item().ordinal()))
            .orElseGet(() -> messages.text("rules.preview.none")));
    preview.ifPresent(now -> breakdown.setBreakdowns(now.rules(), now.a(), now.b()));
    breakdown.setVisible(preview.isPresent());
    showPrompt(preview.map(now -> now.item().comparison().prompt().plain()).orElse(""));
    showText();
  }

  /// What was asked, on a few lines; all of it when pointed at.
  private void showPrompt(String text) {
    String start = text.substring(0, Math.min(LONGEST_PROMPT, text.length()));
    prompt.setText(CleanText.of(start).strip().replaceAll("\\s*\\n\\s*", " ⏎ "));
    prompt.setVisible(!prompt.getText().isEmpty());
    wholePrompt.setText(CleanText.of(start));
  }

  /// Shows the chosen text, and tries the expression on it when its reward is selected.
  void showText() {
    boolean typed = own.isSelected();
    ownText.setVisible(typed);
    Optional<String> wanted = typed ? Optional.of(ownText.getText()) : response(slot());
    if (!text.getText().equals(wanted.orElse(""))) {
      text.setText(wanted.orElse(""));
    }
    Optional<Part> part = pattern();
    tester.setVisible(part.isPresent() && wanted.isPresent());
    if (part.isPresent() && wanted.isPresent()) {
      tester.test(part.get(), wanted.get());
    } else {
      mark(List.of());
    }
  }

  private Optional<Part> pattern() {
    return selectedReward
        .get()
        .filter(PatternTester.REWARD::equals)
        .flatMap(
            reward ->
                model
                    .previewProperty()
                    .get()
                    .flatMap(now -> ProfileEdits.part(now.profile(), reward)));
  }

  private Slot slot() {
    return responseB.isSelected() ? Slot.B : Slot.A;
  }

  private Optional<String> response(Slot slot) {
    return model.previewProperty().get().map(now -> now.item().comparison().response(slot).plain());
  }

  private void mark(List<Span> places) {
    matches = places;
    text.setHighlights(places);
  }

  /// Evidence that is pointed at stands in front of the matches of an expression.
  private void evidence(Slot slot, Optional<RuleReward> reward) {
    List<Span> places = reward.map(RuleReward::spans).orElse(List.of());
    if (reward.isPresent() && !places.isEmpty()) {
      texts.selectToggle(slot == Slot.A ? responseA : responseB);
    }
    text.setHighlights(places.isEmpty() ? matches : places);
  }
}
