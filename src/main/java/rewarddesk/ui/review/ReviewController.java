package rewarddesk.ui.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rewarddesk.model.Slot;
import rewarddesk.queue.QueueKind;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the review screen to its [ReviewViewModel].
public final class ReviewController implements Screen {
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
  private static final Set<ReviewAction> WRITING =
      EnumSet.of(ReviewAction.NOTE, ReviewAction.FIND, ReviewAction.OWN_WORDS, ReviewAction.ORDER);
  private static final double PAGE = 0.8;
  private static final Duration PATIENCE = Duration.millis(150);
  private static final Duration TYPING_PAUSE = Duration.seconds(1);

  private final Session session;
  private final Messages messages;
  private final ReviewViewModel model;
  private final PairPane pair;
  private final PromptPane prompt;
  private final JudgePanel judge;
  private final FindBar find;
  private final OwnWordsBar own;
  private final ReviewKeys keys;
  private final PaintWatch paintWatch;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private final Parent view;

  @FXML private StackPane root;
  @FXML private BorderPane reading;
  @FXML private StackPane promptPlace;
  @FXML private StackPane queuePlace;
  @FXML private StackPane findPlace;
  @FXML private SplitPane columns;
  @FXML private VBox ownPlace;
  @FXML private FlowPane hints;
  @FXML private TextField note;
  @FXML private ComboBox<Choice<QueueKind>> order;
  @FXML private ToggleButton blind;
  @FXML private Label status;
  @FXML private Label finishedStatus;
  @FXML private VBox waiting;
  @FXML private VBox nothing;
  @FXML private VBox finished;
  @FXML private StackPane keySheetPlace;

  public ReviewController(Session session) {
    this(session, () -> {});
  }

  /// @param pairPainted hears each time a pair that was asked for has been painted
  public ReviewController(Session session, Runnable pairPainted) {
    this.session = session;
    this.messages = Messages.beside(ReviewController.class, session.locale());
    this.model = new ReviewViewModel(session, messages);
    this.pair = new PairPane(session.tasks(), model.options(), messages, session.notices()::fail);
    this.prompt = new PromptPane(model.options(), messages);
    this.judge = new JudgePanel(model, messages, pair);
    this.find = new FindBar(pair, messages);
    this.own = new OwnWordsBar(model, messages);
    this.keys =
        new ReviewKeys(
            this::perform,
            model::touch,
            this::escape,
            new KeySheetCover(),
            model.weighing()::asksAcceptability);
    this.paintWatch =
        new PaintWatch(
            () -> {
              model.painted();
              pairPainted.run();
            });
    this.view = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    promptPlace.getChildren().add(prompt);
    findPlace.getChildren().add(find);
    QueueBar queue = new QueueBar(model.queue(), messages);
    queue.fill(order);
    order.setOnHidden(event -> root.requestFocus());
    queuePlace.getChildren().add(queue);
    model.blind().percentProperty().subscribe(percent -> showBlind(percent.intValue()));
    blind.setOnAction(event -> perform(ReviewAction.BLIND));
    blind.setTooltip(
        new Tooltip(KeyTable.keys(ReviewAction.BLIND) + "  " + messages.text("key.blind")));
    columns.getItems().addAll(pair, judge);
    SplitPane.setResizableWithParent(judge, false);
    ownPlace.getChildren().addAll(own, new WeighBar(model, messages));
    new KeyHints(model, messages, this::perform).fill(hints);
    keySheetPlace.getChildren().add(new KeySheet(messages));
    keySheetPlace.setOnMouseClicked(event -> keySheetPlace.setVisible(false));
    note.textProperty().bindBidirectional(model.noteProperty());
    note.textProperty().subscribe(text -> typing.playFromStart());
    note.focusedProperty().subscribe(this::noteFocused);
    typing.setOnFinished(event -> model.keepDraft());
    status.textProperty().bind(model.statusProperty());
    finishedStatus.textProperty().bind(model.statusProperty());
    patience.setOnFinished(event -> reading.pseudoClassStateChanged(WAITING, true));
    model.shownProperty().subscribe(item -> item.ifPresent(this::showItem));
    model.phaseProperty().subscribe(this::showPhase);
    model.curtain().stageProperty().subscribe(this::showStage);
    root.widthProperty().subscribe(width -> prompt.fit(root.getWidth(), root.getHeight()));
    root.heightProperty().subscribe(height -> prompt.fit(root.getWidth(), root.getHeight()));
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void shown() {
    model.show();
    keys.attach(root.getScene());
    // A pair that arrived while another screen was in front has not been painted yet.
    model.shownProperty().get().ifPresent(item -> paintWatch.expect(root.getScene()));
    root.requestFocus();
  }

  @Override
  public void hidden() {
    keys.detach();
    patience.stop();
    typing.stop();
    model.hide();
  }

  private void showItem(PreparedItem item) {
    prompt.show(item);
    prompt.fit(root.getWidth(), root.getHeight());
    pair.show(item);
    find.again();
    keySheetPlace.setVisible(false);
    if (root.getScene() != null) {
      paintWatch.expect(root.getScene());
    }
  }

  private void showBlind(int percent) {
    blind.setSelected(percent > 0);
    blind.setText(
        percent > 0 && percent < 100
            ? messages.text("blind.switch.some", percent)
            : messages.text("blind.switch"));
  }

  private void escape() {
    find.close();
    model.escape();
  }

  /// What was blotted out while the curtain was closed stands there as it is.
  private void showStage(Curtain.Stage stage) {
    if (stage != Curtain.Stage.CLOSED) {
      model
          .shownProperty()
          .get()
          .filter(item -> item.sight().masked().isPresent())
          .map(PreparedItem::unmasked)
          .ifPresent(pair::show);
    }
  }

  private void showPhase(Phase phase) {
    boolean hasItem = model.shownProperty().get().isPresent();
    boolean empty = phase == Phase.NOTHING_IMPORTED || phase == Phase.ALL_DECIDED;
    reading.setVisible(hasItem && !empty);
    nothing.setVisible(phase == Phase.NOTHING_IMPORTED);
    finished.setVisible(phase == Phase.ALL_DECIDED);
    waiting.setVisible(phase == Phase.LOADING && !hasItem);
    if (phase == Phase.LOADING) {
      patience.playFromStart();
    } else {
      patience.stop();
      reading.pseudoClassStateChanged(WAITING, false);
    }
  }

  private void perform(ReviewAction action) {
    switch (action) {
      case NOTE -> note.requestFocus();
      case FIND -> find.open();
      case EVIDENCE -> showEvidence();
      case OWN_WORDS -> openOwnWords();
      case ORDER -> chooseOrder();
      case KEYS -> keySheetPlace.setVisible(!keySheetPlace.isVisible());
      case SCROLL_DOWN -> pair.scrollPages(PAGE);
      case SCROLL_UP -> pair.scrollPages(-PAGE);
      case LEFT, LEFT_STRONG -> decide(action, Optional.of(Slot.A));
      case RIGHT, RIGHT_STRONG -> decide(action, Optional.of(Slot.B));
      default -> model.perform(action);
    }
    if ((!own.isVisible() && action == ReviewAction.OWN_WORDS) || !WRITING.contains(action)) {
      root.requestFocus();
    }
  }

  /// The arrows then choose in the list, Enter takes the order.
  private void chooseOrder() {
    order.requestFocus();
    order.show();
  }

  private void openOwnWords() {
    model.perform(ReviewAction.OWN_WORDS);
    if (own.isVisible()) {
      own.focus();
    }
  }

  /// Not through a closed curtain.
  private void showEvidence() {
    if (model.curtain().openProperty().get()) {
      judge.nextEvidence();
    }
  }

  private void decide(ReviewAction action, Optional<Slot> side) {
    side.ifPresent(pair::flash);
    model.perform(action);
  }

  private void noteFocused(boolean focused) {
    if (!focused) {
      model.keepDraft();
    }
  }

  @FXML
  private void goToImport() {
    session.navigation().show(Place.IMPORT);
  }

  @FXML
  private void goToExport() {
    session.navigation().show(Place.EXPORT);
  }

  @FXML
  private void goToItems() {
    session.navigation().show(Place.ITEMS);
  }

  @FXML
  private void goBack() {
    model.perform(ReviewAction.UNDO);
    root.requestFocus();
  }

  /// The key sheet as something that covers the screen.
  private final class KeySheetCover implements ReviewKeys.Cover {
    @Override
    public boolean isOpen() {
      return keySheetPlace.isVisible();
    }

    @Override
    public void close() {
      keySheetPlace.setVisible(false);
    }
  }
}
