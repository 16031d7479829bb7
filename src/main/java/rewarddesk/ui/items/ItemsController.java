package rewarddesk.ui.items;

import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.ItemSet;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the list to its [ItemsViewModel].
public final class ItemsController implements Screen {
  private static final double ROW_HEIGHT = 30;
  private static final Duration TYPING_PAUSE = Duration.millis(150);
  private static final Duration CHANGE_PAUSE = Duration.millis(700);

  private final Session session;
  private final ItemsViewModel model;
  private final Messages messages;
  private final FiltersController filters;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private final PauseTransition changing = new PauseTransition(CHANGE_PAUSE);
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField search;
  @FXML private StackPane filtersPlace;
  @FXML private HBox within;
  @FXML private Label withinTitle;
  @FXML private Button clear;
  @FXML private Label count;
  @FXML private ProgressIndicator busy;
  @FXML private TableView<ItemRow> table;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Button emptyAction;
  @FXML private VBox error;

  public ItemsController(Session session) {
    this.session = session;
    this.model = new ItemsViewModel(session);
    this.messages = Messages.beside(ItemsController.class, session.locale());
    this.filters = new FiltersController(model, messages, session.words());
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    initializeTable();
    initializeSearch();
    filtersPlace.getChildren().add(filters.root());
    changing.setOnFinished(event -> changesSettled());
    busy.visibleProperty().bind(model.searchingProperty());
    model.queryProperty().subscribe(this::describe);
    model.searchingProperty().subscribe(this::describe);
    model.countsProperty().subscribe(this::describe);
    model.rowsProperty().subscribe(this::rowsChanged);
    model.withinProperty().subscribe(this::showWithin);
    model.faultProperty().subscribe(fault -> showFault());
  }

  private void initializeTable() {
    ItemTexts texts = new ItemTexts(messages, session.words(), session.services().clock());
    new ItemColumns(messages, texts, model::judge).fill(table);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setRowFactory(owner -> openingRow());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
    table.addEventHandler(KeyEvent.KEY_TYPED, this::tableTyped);
  }

  private TableRow<ItemRow> openingRow() {
    TableRow<ItemRow> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (twice && row.getItem() != null) {
            model.open(row.getItem());
          }
        });
    return row;
  }

  private void tableKey(KeyEvent event) {
    ItemRow row = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null) {
      model.open(row);
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      search.requestFocus();
      event.consume();
    }
  }

  /// The character and not the key, which differs from keyboard to keyboard and would type itself
  /// into the search.
  private void tableTyped(KeyEvent event) {
    if (event.getCharacter().equals("/")) {
      search.requestFocus();
      event.consume();
    }
  }

  private void initializeSearch() {
    typing.setOnFinished(
        event -> model.ask(model.queryProperty().get().withText(search.getText())));
    search.textProperty().subscribe((old, now) -> typing.playFromStart());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focusTable();
            event.consume();
          }
        });
  }

  private void focusTable() {
    table.requestFocus();
  }

  private void rowsChanged() {
    long selected =
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
            .map(ItemRow::ordinal)
            .orElse(-1L);
    table.setItems(Objects.requireNonNull(model.rowsProperty().get()));
    if (!table.getItems().isEmpty()) {
      table.getSelectionModel().select(Math.max(0, model.indexOf(selected)));
    }
    describe();
  }

  private void describe() {
    clear.setVisible(model.isFiltered());
    long shown = model.rowsProperty().get().size();
    count.setText(
        model.countsProperty().get().map(all -> countText(shown, all.items())).orElse(""));
    showEmptiness(model.emptiness());
  }

  private String countText(long shown, long all) {
    return model.isFiltered()
        ? messages.text("items.count.some", shown, all)
        : messages.text("items.count.all", all);
  }

  private void showEmptiness(ItemsViewModel.Emptiness emptiness) {
    empty.setVisible(emptiness != ItemsViewModel.Emptiness.NONE);
    if (empty.isVisible()) {
      emptyTitle.setText(messages.text("items.empty." + emptiness + ".title"));
      emptyText.setText(messages.text("items.empty." + emptiness + ".text"));
      emptyAction.setText(messages.text("items.empty." + emptiness + ".action"));
    }
  }

  private void showWithin(Optional<ItemSet> items) {
    Nodes.visible(within, items.isPresent());
    withinTitle.setText(items.map(ItemSet::title).orElse(""));
    describe();
  }

  @FXML
  private void lookEverywhere() {
    model.lookEverywhere();
    focusTable();
  }

  private void takeWanted() {
    session
        .navigation()
        .takeItemsWanted()
        .ifPresent(
            items -> {
              search.clear();
              typing.stop();
              model.lookWithin(items);
            });
  }

  private void showFault() {
    error.getChildren().clear();
    model
        .faultProperty()
        .get()
        .ifPresent(
            fault -> {
              ErrorPane pane =
                  new ErrorPane(fault, Messages.beside(Session.class, session.locale()));
              pane.addAction(messages.text("items.again"), model::refresh);
              error.getChildren().add(pane);
            });
    Nodes.visible(error, !error.getChildren().isEmpty());
  }

  @FXML
  private void clearFilters() {
    search.clear();
    typing.stop();
    model.clearFilters();
  }

  @FXML
  private void emptyAction() {
    switch (model.emptiness()) {
      case NOTHING_IMPORTED, NO_PROJECT -> session.navigation().show(Place.IMPORT);
      case NO_MATCH -> clearFilters();
      case NONE -> {}
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
    takeWanted();
    subscriptions = session.revisionProperty().subscribe((old, now) -> planRefresh());
    focusTable();
  }

  /// A search that is on its way is left to finish: changes that keep coming must not starve it.
  private void changesSettled() {
    if (model.searchingProperty().get()) {
      changing.playFromStart();
    } else {
      model.refresh();
    }
  }

  private void planRefresh() {
    if (model.planRefresh()) {
      changing.playFromStart();
    }
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
    changing.stop();
    model.stop();
  }
}
