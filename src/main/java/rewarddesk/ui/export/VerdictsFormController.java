package rewarddesk.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.export.recipe.Audit;
import rewarddesk.export.recipe.Panel;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.Target;
import rewarddesk.model.Strength;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;

/// The part of the form that says whose verdict counts.
final class VerdictsFormController {
  private final Session session;
  private final ExportViewModel model;
  private final Messages messages;
  private final FormChanges changes;
  private final Jurors jury;
  private final Parent root;

  @FXML private ComboBox<Choice<VerdictSource>> source;
  @FXML private HBox judgePart;
  @FXML private ComboBox<Choice<String>> judge;
  @FXML private VBox juryPart;
  @FXML private VBox jurors;
  @FXML private HBox marginPart;
  @FXML private TextField margin;
  @FXML private HBox agreementPart;
  @FXML private TextField agreement;
  @FXML private HBox strengthPart;
  @FXML private ComboBox<Choice<Optional<Strength>>> strength;
  @FXML private HBox annotatorsPart;
  @FXML private TextField annotators;
  @FXML private HBox annotatorAgreementPart;
  @FXML private TextField annotatorAgreement;
  @FXML private ComboBox<Choice<Audit>> audit;
  @FXML private CheckBox keepTies;

  VerdictsFormController(
      Session session, ExportViewModel model, Messages messages, FormChanges changes) {
    this.session = session;
    this.model = model;
    this.messages = messages;
    this.changes = changes;
    this.jury = new Jurors(name -> session.words().judge(name), changes);
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    Fields.fill(
        source, Stream.of(VerdictSource.values()), value -> word("export.source.", value.name()));
    Fields.fill(audit, Stream.of(Audit.values()), value -> word("export.audit.", value.name()));
    Fields.fill(
        strength,
        Stream.concat(
            Stream.of(Optional.<Strength>empty()), Stream.of(Strength.values()).map(Optional::of)),
        value -> word("export.strength.", value.map(Strength::name).orElse("ANY")));
    Fields.numbers(margin, agreement, annotatorAgreement);
    Fields.whole(annotators);
    changes.watch(margin, agreement, annotators, annotatorAgreement);
    changes.watch(source, judge, strength, audit);
    changes.watch(keepTies);
  }

  private String word(String beginning, String value) {
    return messages.text(beginning + value);
  }

  void show(Verdicts verdicts, Target target) {
    VerdictSource from = verdicts.source();
    Fields.select(source, from);
    Fields.offer(
        judge,
        Fields.choices(judges(verdicts).stream(), value -> session.words().judge(value)),
        verdicts.judges().isEmpty() ? model.judge() : verdicts.judges().getFirst());
    Nodes.visible(judgePart, from.asksJudge());
    jury.show(jurors, model.judgesProperty().get(), verdicts);
    Nodes.visible(juryPart, from.asksJury() && !jurors.getChildren().isEmpty());
    Nodes.visible(marginPart, from.asksJudge() || from.asksJury());
    Nodes.visible(agreementPart, from.asksJury());
    Nodes.visible(strengthPart, from.asksHumans());
    boolean people = from.asksHumans() || from == VerdictSource.ANNOTATORS;
    Nodes.visible(annotatorsPart, people);
    Nodes.visible(annotatorAgreementPart, people);
    Fields.set(margin, verdicts.minMargin());
    Fields.set(agreement, verdicts.minAgreement());
    Fields.set(annotators, Fields.ifPositive(verdicts.panel().annotators()));
    Fields.set(annotatorAgreement, Fields.ifPositive(verdicts.panel().agreement()));
    Fields.select(strength, verdicts.minStrength());
    Fields.select(audit, verdicts.audit());
    keepTies.setSelected(verdicts.keepTies());
    keepTies.setDisable(!TiePlaces.has(target));
  }

  private List<String> judges(Verdicts verdicts) {
    return Stream.of(
            model.judgesProperty().get().stream(),
            verdicts.judges().stream(),
            Stream.of(model.judge()))
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }

  Verdicts verdicts() {
    VerdictSource from = source.getValue().value();
    return new Verdicts(
        from,
        asked(from),
        Fields.number(margin).orElse(0),
        Fields.number(agreement).orElse(0),
        strength.getValue().value(),
        keepTies.isSelected(),
        audit.getValue().value(),
        new Panel(
            (int) Fields.number(annotators).orElse(0),
            Fields.number(annotatorAgreement).orElse(0)));
  }

  /// The judge in the box, or the jury.
  private List<String> asked(VerdictSource from) {
    if (from.asksJury()) {
      return jury.chosen();
    }
    return from.asksJudge() && judge.getValue() != null
        ? List.of(judge.getValue().value())
        : List.of();
  }
}
