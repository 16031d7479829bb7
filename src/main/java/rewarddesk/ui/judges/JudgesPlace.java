package rewarddesk.ui.judges;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.prompts.PromptsController;

/// The place of the judges: letting them judge, and writing what they are asked by.
public final class JudgesPlace implements Screen {
  private final Session session;
  private final JudgesController judges;
  private final PromptsController prompts;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean visible;

  @FXML private ToggleGroup parts;
  @FXML private ToggleButton judgesPart;
  @FXML private ToggleButton promptsPart;
  @FXML private StackPane part;

  /// @param measured what was measured of a judge, by its id; judges without stay without a figure
  public JudgesPlace(Session session, Map<String, List<Measurement>> measured) {
    this.session = session;
    this.judges = new JudgesController(session, measured, this::editPrompt);
    this.prompts =
        new PromptsController(session, judges.languageModels(), judges::definitionsChanged);
    this.root = Fxml.load(this, Messages.beside(JudgesPlace.class, session.locale()));
  }

  @FXML
  private void initialize() {
    parts.selectedToggleProperty().subscribe((old, now) -> choose(now == null));
    part.getChildren().setAll(judges.root());
  }

  /// A second click on the chosen part leaves it chosen.
  private void choose(boolean none) {
    if (none) {
      parts.selectToggle(showsPrompts() ? promptsPart : judgesPart);
      return;
    }
    Screen wanted = promptsPart.isSelected() ? prompts : judges;
    Node shown = wanted.root();
    if (!part.getChildren().contains(shown)) {
      if (visible) {
        current().hidden();
      }
      part.getChildren().setAll(shown);
      if (visible) {
        wanted.shown();
      }
    }
  }

  private boolean showsPrompts() {
    return part.getChildren().contains(prompts.root());
  }

  private Screen current() {
    return showsPrompts() ? prompts : judges;
  }

  private void editPrompt(String judge) {
    parts.selectToggle(promptsPart);
    prompts.open(judge);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    visible = true;
    current().shown();
    subscriptions =
        session
            .navigation()
            .definitionToOpenProperty()
            .subscribe(file -> file.ifPresent(one -> parts.selectToggle(promptsPart)));
  }

  @Override
  public void hidden() {
    visible = false;
    subscriptions.unsubscribe();
    current().hidden();
  }
}
