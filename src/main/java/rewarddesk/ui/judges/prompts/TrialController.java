package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.Item;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.TrialReading;
import rewarddesk.reward.generative.reading.Reading;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fault;
import rewarddesk.ui.FaultPlace;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.ResponsePane;

/// Trying the open definition: the written-out question for an item, a reply, live or pasted, and
/// what would be read from it.
final class TrialController {
  private static final double READING_SIZE = 13;

  private final TrialModel model;
  private final Session session;
  private final Messages messages;
  private final PromptTexts texts;
  private final ObservableValue<List<Choice<String>>> known;
  private final ResponsePane prompt = new ResponsePane();
  private final ResponsePane marked = new ResponsePane();
  private final Parent root;
  private boolean refreshing;

  @FXML private Label item;
  @FXML private ComboBox<Choice<Trial>> questions;
  @FXML private Label size;
  @FXML private StackPane promptPlace;
  @FXML private ComboBox<Choice<String>> models;
  @FXML private Button ask;
  @FXML private Button stop;
  @FXML private ProgressIndicator busy;
  @FXML private Label liveState;
  @FXML private FaultPlace fault;
  @FXML private TextArea reply;
  @FXML private Label reading;
  @FXML private StackPane markedPlace;

  /// @param known the language models that can be asked, by backend
  TrialController(
      TrialModel model,
      Session session,
      Messages messages,
      ObservableValue<List<Choice<String>>> known) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.texts = new PromptTexts(messages);
    this.known = known;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    place(prompt, promptPlace, messages.text("prompts.prompt"));
    place(marked, markedPlace, messages.text("prompts.marked"));
    model.item().itemProperty().subscribe(this::showItem);
    model.trialsProperty().subscribe(this::showTrials);
    model.chosenProperty().subscribe(this::showTrial);
    model.readProperty().subscribe(this::showReading);
    model.live().stateProperty().subscribe(this::showLive);
    model.live().setOnPiece(reply::appendText);
    known.subscribe(this::showModels);
    questions.valueProperty().subscribe((old, now) -> chosen(now));
    reply.textProperty().subscribe((old, now) -> written(now));
  }

  private static void place(ResponsePane pane, StackPane place, String name) {
    pane.rawProperty().set(true);
    pane.fontSizeProperty().set(READING_SIZE);
    pane.setAccessibleText(name);
    place.getChildren().add(pane);
  }

  private void showItem(Optional<Item> found) {
    item.setText(
        found
            .map(one -> messages.text("prompts.item", one.ordinal()))
            .orElseGet(() -> messages.text("prompts.item.none")));
  }

  private void showTrials(List<Trial> all) {
    refreshing = true;
    questions
        .getItems()
        .setAll(all.stream().map(one -> new Choice<>(one, texts.question(one))).toList());
    refreshing = false;
  }

  private void showTrial(Optional<Trial> trial) {
    refreshing = true;
    trial.ifPresentOrElse(
        one -> questions.setValue(new Choice<>(one, texts.question(one))),
        () -> questions.getSelectionModel().clearSelection());
    refreshing = false;
    String text = trial.map(Trial::prompt).orElse("");
    if (!prompt.getText().equals(text)) {
      prompt.setText(text);
    }
    size.setText(trial.map(texts::size).orElseGet(() -> messages.text("prompts.no.trial")));
    describeButtons();
  }

  private void chosen(@Nullable Choice<Trial> now) {
    if (!refreshing && now != null) {
      model.chosenProperty().set(Optional.of(now.value()));
    }
  }

  private void showModels(List<Choice<String>> all) {
    Choice<String> before = models.getValue();
    models.getItems().setAll(all);
    if (before != null && all.contains(before)) {
      models.setValue(before);
    } else if (!all.isEmpty()) {
      models.setValue(all.getFirst());
    }
    models.setPromptText(messages.text("prompts.no.models"));
    describeButtons();
  }

  private void describeButtons() {
    boolean writing = model.live().isWriting();
    boolean ready = model.chosenProperty().get().isPresent() && models.getValue() != null;
    ask.setDisable(!ready);
    Nodes.visible(ask, !writing);
    Nodes.visible(stop, writing);
    Nodes.visible(busy, writing);
    reply.setEditable(!writing);
  }

  private void showLive(LiveReply.State state) {
    describeButtons();
    fault.show(model.live().fault(), session.locale());
    Nodes.text(
        liveState,
        switch (state) {
          case LiveReply.State.Idle(), LiveReply.State.Failed(Fault _) -> "";
          case LiveReply.State.Writing() -> messages.text("prompts.live.writing");
          case LiveReply.State.Stopped() -> messages.text("prompts.live.stopped");
          case LiveReply.State.Done(String _, boolean _, double seconds) ->
              messages.text("prompts.live.done", seconds);
        });
    if (state instanceof LiveReply.State.Done(String text, boolean truncated, double _)) {
      reply.setText(text);
      read(text, truncated);
    }
  }

  private void written(String text) {
    if (!model.live().isWriting()) {
      read(text, false);
    }
  }

  /// Shows a reply as it is read.
  private void read(String text, boolean truncated) {
    marked.setText(text);
    model.read(text, truncated);
  }

  private void showReading(Optional<TrialReading> read) {
    boolean ok = read.filter(one -> one.status() == Reading.Status.OK).isPresent();
    reading.setText(read.map(texts::reading).orElseGet(() -> messages.text("prompts.paste")));
    reading
        .getStyleClass()
        .setAll("label", read.isEmpty() ? "text-muted" : ok ? "success-text" : "danger-text");
    Nodes.visible(markedPlace, read.isPresent());
    marked.setHighlights(read.flatMap(TrialReading::span).stream().toList());
  }

  @FXML
  private void previous() {
    model.item().step(-1);
  }

  @FXML
  private void next() {
    model.item().step(1);
  }

  @FXML
  private void ask() {
    Choice<String> wanted = models.getValue();
    if (wanted != null) {
      reply.clear();
      model.ask(wanted.value());
    }
  }

  @FXML
  private void stop() {
    model.live().cancel();
    read(reply.getText(), true);
  }
}
