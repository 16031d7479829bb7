package rewarddesk.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
    projectFile().open(window).ifPresent(model::openProject);
  }

  @FXML
  private void chooseNewProject() {
    projectFile().save(window, "project.rdesk").ifPresent(model::createProject);
  }

  private FileKind projectFile() {
    return new FileKind(messages.text("shell.project.filter"), "*.rdesk");
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
