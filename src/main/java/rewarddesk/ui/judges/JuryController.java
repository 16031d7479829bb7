package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.JuryId;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;

/// Name and members of the selected jury, to be kept in the project. What is typed stays until
/// another judge is selected or the project holds another jury under that name.
final class JuryController {
  private final JudgesViewModel model;
  private final Session session;
  private final Messages messages;
  private final Parent root;
  private String shown = "";
  private Optional<JuryDefinition> filledFrom = Optional.empty();

  @FXML private TextField juryName;
  @FXML private TextArea members;
  @FXML private Label juryProblem;
  @FXML private Button keepJury;
  @FXML private Button exportJury;
  @FXML private Button removeJury;

  JuryController(JudgesViewModel model, Session session, Messages messages) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    juryName.textProperty().subscribe((old, now) -> check());
    members.textProperty().subscribe((old, now) -> check());
  }

  void describe(Judge judge) {
    Optional<JuryDefinition> kept = model.juries().find(judge.id());
    Nodes.visible(root, kept.isPresent() || isPutTogether(judge));
    Nodes.visible(removeJury, kept.isPresent());
    exportJury.setDisable(kept.isEmpty());
    if (!judge.id().equals(shown) || !kept.equals(filledFrom)) {
      shown = judge.id();
      filledFrom = kept;
      juryName.setText(kept.map(JuryDefinition::name).orElse(""));
      members.setText(
          String.join(
              "\n", kept.map(JuryDefinition::members).orElseGet(() -> JuryId.judges(judge.id()))));
    }
    check();
  }

  private static boolean isPutTogether(Judge judge) {
    return JuryId.isJury(judge.id()) && JuryId.name(judge.id()).isEmpty();
  }

  private JuryDefinition typed() {
    List<String> ids =
        members.getText().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    return JuryDefinition.of(juryName.getText().strip(), ids);
  }

  private void check() {
    String problem = "";
    boolean same = false;
    try {
      JuryDefinition typed = typed();
      same = model.juries().find(shown).filter(kept -> isSame(kept, typed)).isPresent();
    } catch (IllegalArgumentException e) {
      problem = juryName.getText().isBlank() ? "" : String.valueOf(e.getMessage());
      same = true;
    }
    Nodes.text(juryProblem, problem);
    keepJury.setDisable(same || session.project().isEmpty());
  }

  /// However the jury's file was written.
  private static boolean isSame(JuryDefinition kept, JuryDefinition typed) {
    return kept.name().equals(typed.name()) && kept.members().equals(typed.members());
  }

  @FXML
  private void keepJury() {
    model.keep(typed());
  }

  @FXML
  private void exportJury() {
    model
        .juries()
        .find(shown)
        .ifPresent(
            jury ->
                kind(messages)
                    .save(root, jury.name() + ".json")
                    .ifPresent(
                        file ->
                            model
                                .juries()
                                .export(
                                    jury,
                                    file,
                                    () ->
                                        session
                                            .notices()
                                            .tell(messages.text("judges.jury.exported", file)))));
  }

  static FileKind kind(Messages messages) {
    return new FileKind(messages.text("judges.jury.file"), "*.json");
  }

  @FXML
  private void removeJury() {
    model.juries().find(shown).ifPresent(model.juries()::remove);
  }
}
