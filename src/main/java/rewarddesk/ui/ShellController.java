package rewarddesk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/// Binds the window's frame to its [ShellViewModel] and swaps the screens in and out.
final class ShellController {
  private final Session session;
  private final ShellViewModel model;
  private final Messages messages;
  private final Map<Place, ScreenFactory> factories;
  private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
  private Optional<Screen> current = Optional.empty();
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private StackPane window;
  @FXML private HBox places;
  @FXML private Label progress;
  @FXML private MenuButton projectMenu;
  @FXML private VBox jobStrips;
  @FXML private StackPane content;
  @FXML private VBox start;
  @FXML private VBox recent;
  @FXML private StackPane noticeStrip;
  @FXML private Label dropHint;

  ShellController(
      Session session,
      ShellViewModel model,
      Messages messages,
      Map<Place, ScreenFactory> factories) {
    this.session = session;
    this.model = model;
    this.messages = messages;
    this.factories = factories;
  }

  @FXML
  private void initialize() {
    progress.textProperty().bind(model.progressTextProperty());
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.progressTextProperty());
    progress.setTooltip(whole);
    projectMenu.textProperty().bind(model.projectNameProperty());
    new ProjectMenu(model, messages, this::chooseProject, this::chooseNewProject)
        .attach(projectMenu, recent);
    new FileDrop(model::dropped).attach(window, dropHint);
    PlaceButtons buttons = new PlaceButtons(session.navigation(), messages);
    subscriptions =
        Subscription.combine(
            buttons.fill(places, window, factories.keySet()),
            new JobStrips(session, messages).attach(jobStrips),
            new NoticeStrip(session.notices(), messages).attach(noticeStrip),
            session.projectProperty().subscribe(project -> swap()),
            session.navigation().placeProperty().subscribe(place -> swap()));
  }

  @FXML
  private void chooseProject() {
    choose(chooser -> chooser.showOpenDialog(window.getScene().getWindow()), model::openProject);
  }

  @FXML
  private void chooseNewProject() {
    choose(chooser -> chooser.showSaveDialog(window.getScene().getWindow()), model::createProject);
  }

  private void choose(
      java.util.function.Function<FileChooser, File> dialog, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text("shell.project.filter"), "*.rdesk"));
    Optional.ofNullable(dialog.apply(chooser)).map(File::toPath).ifPresent(chosen);
  }

  /// Without a project only what needs none can be shown.
  private void swap() {
    Place place = session.navigation().place();
    boolean startPage = session.project().isEmpty() && place.needsProject();
    Optional<Screen> next = startPage ? Optional.empty() : screen(place);
    if (!next.equals(current)) {
      current.ifPresent(Screen::hidden);
      current = next;
      Parent root = next.map(Screen::root).orElse(start);
      content.getChildren().setAll(root);
      next.ifPresent(Screen::shown);
    }
  }

  private Optional<Screen> screen(Place place) {
    ScreenFactory factory = factories.get(place);
    return factory == null
        ? Optional.empty()
        : Optional.of(screens.computeIfAbsent(place, missing -> factory.create(session)));
  }

  /// Leaves the screen and lets go of the session.
  void close() {
    subscriptions.unsubscribe();
    model.close();
    current.ifPresent(Screen::hidden);
    current = Optional.empty();
  }
}
