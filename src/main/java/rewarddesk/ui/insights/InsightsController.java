package rewarddesk.ui.insights;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import javafx.util.Subscription;
import rewarddesk.insight.Rater;
import rewarddesk.ui.Choice;
import rewarddesk.ui.FaultPlace;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the insights screen to [InsightsViewModel].
public final class InsightsController implements Screen {
  private static final Duration CHANGE_PAUSE = Duration.millis(900);
  private static final int SEARCH_FROM = 8;

  private final Session session;
  private final InsightsViewModel model;
  private final Messages messages;
  private final InsightTexts texts;
  private final javafx.collections.ObservableList<JudgeEntry> entries =
      FXCollections.observableArrayList();
  private final FilteredList<JudgeEntry> shownEntries = new FilteredList<>(entries);
  private final Pages shownPages;
  private final PartBar partBar;
  private final PauseTransition changing = new PauseTransition(CHANGE_PAUSE);
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;
  private Optional<CardAnswer> cardShown = Optional.empty();

  @FXML private HBox content;
  @FXML private VBox partPlace;
  @FXML private TextField search;
  @FXML private ListView<JudgeEntry> judges;
  @FXML private Label name;
  @FXML private ComboBox<Choice<Rater>> labels;
  @FXML private HBox reading;
  @FXML private ProgressBar bar;
  @FXML private HBox savingReport;
  @FXML private ProgressBar saveBar;
  @FXML private Button save;
  @FXML private FaultPlace error;
  @FXML private Label unlabelled;
  @FXML private TabPane pages;
  @FXML private HBox readingTexts;
  @FXML private ProgressBar textBar;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private ProgressBar emptyBar;
  @FXML private Button emptyAction;

  public InsightsController(Session session) {
    this.session = session;
    this.messages = Messages.beside(InsightsController.class, session.locale());
    this.texts = new InsightTexts(messages, session.words());
    this.model = new InsightsViewModel(session, texts);
    this.shownPages = new Pages(model, texts);
    this.partBar = new PartBar(model, texts);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    shownPages.attach(pages);
    partPlace.getChildren().add(partBar.escapingFrom(content));
    textBar.progressProperty().bind(model.texts().progressProperty());
    model.texts().progressProperty().subscribe(this::showReading);
    saveBar.progressProperty().bind(model.report().progressProperty());
    model.report().progressProperty().subscribe(this::showSaving);
    model.answers().standingsProperty().subscribe(this::describe);
    judges.setItems(shownEntries);
    judges.setCellFactory(list -> new JudgeEntryCell(texts));
    judges
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.selectedProperty().set(Optional.of(now.rater()));
              }
            });
    search.textProperty().subscribe(this::filter);
    labels
        .valueProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.labelsProperty().set(Optional.of(now.value()));
              }
            });
    bar.progressProperty().bind(model.progressProperty());
    emptyBar.progressProperty().bind(model.progressProperty());
    changing.setOnFinished(event -> settle());
    model.overviewProperty().subscribe(this::showOverview);
    model.selectedProperty().subscribe(this::describe);
    model.answers().cardProperty().subscribe(this::describe);
    model.answers().twoJudgesProperty().subscribe(this::describe);
    model.answers().versionsProperty().subscribe(this::describe);
    model.progressProperty().subscribe(this::showReading);
    model.faultProperty().subscribe(this::showFault);
    showSaving();
  }

  private void filter(String typed) {
    String wanted = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    shownEntries.setPredicate(
        entry -> texts.name(entry.rater()).toLowerCase(Locale.ROOT).contains(wanted));
  }

  private void showOverview() {
    model
        .overviewProperty()
        .get()
        .ifPresentOrElse(
            all -> {
              entries.setAll(all.judges());
              boolean many = entries.size() > SEARCH_FROM;
              Nodes.visible(search, many);
              fillLabels(all);
              shownPages.show(all);
            },
            entries::clear);
    describe();
  }

  private void fillLabels(Overview all) {
    List<Choice<Rater>> choices =
        all.verdicts().raters().stream()
            .map(column -> column.rater())
            .filter(rater -> !rater.isJudge())
            .map(rater -> new Choice<>(rater, texts.name(rater)))
            .toList();
    if (!labels.getItems().equals(choices)) {
      labels.getItems().setAll(choices);
    }
    Nodes.select(labels, all.labels());
    labels.setDisable(choices.isEmpty());
  }

  private void describe() {
    Emptiness emptiness = model.emptiness();
    boolean nothing = emptiness != Emptiness.NONE;
    Nodes.visible(empty, nothing);
    Nodes.visible(content, !nothing);
    if (nothing) {
      showEmptiness(emptiness);
      return;
    }
    Overview all = model.overviewProperty().get().orElseThrow();
    partBar.show(all.verdicts());
    model.selectedProperty().get().ifPresent(this::select);
    if (!model.answers().cardProperty().get().equals(cardShown)) {
      cardShown = model.answers().cardProperty().get();
      cardShown.ifPresent(this::showCard);
    }
    shownPages.show(
        all, model.answers().twoJudgesProperty().get(), model.answers().standingsProperty().get());
  }

  /// Made anew only for new numbers: the keyboard focus may be on one of its cells.
  private void showCard(CardAnswer answer) {
    boolean labelled = answer.card().isPresent();
    unlabelled.setText(labelled ? "" : messages.text("insights.unlabelled"));
    Nodes.visible(unlabelled, !labelled);
    shownPages.show(answer);
  }

  private void select(Rater rater) {
    name.setText(texts.name(rater));
    judges.getItems().stream()
        .filter(entry -> entry.rater().equals(rater))
        .findFirst()
        .ifPresent(entry -> judges.getSelectionModel().select(entry));
  }

  private void showEmptiness(Emptiness emptiness) {
    emptyTitle.setText(messages.text("insights.empty." + emptiness + ".title"));
    emptyText.setText(messages.text("insights.empty." + emptiness + ".text"));
    emptyAction.setText(messages.text("insights.empty." + emptiness + ".action"));
    Nodes.visible(emptyBar, emptiness == Emptiness.READING);
  }

  private void showReading() {
    Nodes.visible(reading, model.isReading());
    Nodes.visible(readingTexts, !model.isReading() && model.texts().progressProperty().get() < 1);
    describe();
  }

  private void showSaving() {
    boolean saving = model.report().progressProperty().get() != 1;
    Nodes.visible(savingReport, saving);
    save.setDisable(saving);
  }

  private void showFault() {
    error.show(model.faultProperty().get(), session.locale());
  }

  @FXML
  private void saveReport() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("insights.report.title"));
    chooser.setInitialFileName("report.html");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.text("insights.report.html"), "*.html"),
            new FileChooser.ExtensionFilter(messages.text("insights.report.json"), "*.json"));
    Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(model::saveReport);
  }

  @FXML
  private void readAgain() {
    model.readAgain();
  }

  @FXML
  private void stopReading() {
    model.stopReading();
  }

  @FXML
  private void stopTexts() {
    model.texts().stop();
  }

  @FXML
  private void stopReport() {
    model.report().stop();
  }

  @FXML
  private void emptyAction() {
    switch (model.emptiness()) {
      case NO_PROJECT, NOTHING_IMPORTED -> session.navigation().show(Place.IMPORT);
      case NOTHING_JUDGED -> session.navigation().show(Place.JUDGES);
      case READING -> model.stopReading();
      case STOPPED -> model.readAgain();
      case NONE -> {}
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    session.tasks().later(this::opened);
    subscriptions =
        Subscription.combine(
            session.projectProperty().subscribe((old, now) -> session.tasks().later(this::opened)),
            session.revisionProperty().subscribe((old, now) -> changing.playFromStart()));
    Objects.requireNonNull(judges).requestFocus();
  }

  /// The screen may be shown by the opening of a project. Only now has whoever opened it said that
  /// everything has changed: a reading that begins earlier would begin again.
  private void opened() {
    changing.stop();
    model.refresh();
  }

  /// A reading that is on its way is left to finish: changes that keep coming must not starve it.
  private void settle() {
    if (model.isReading()) {
      changing.playFromStart();
    } else {
      model.refresh();
    }
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
    changing.stop();
  }
}
