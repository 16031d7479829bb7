package rewarddesk.ui.export;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.ui.Choice;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;

/// The choices of the export screen: shows the recipe of the [ExportViewModel] and hands on what is
/// changed in it.
final class RecipeFormController {
  private final ExportViewModel model;
  private final Messages messages;
  private final FormChanges changes = new FormChanges(this::changed);
  private final VerdictsFormController verdicts;
  private final FiltersFormController filters;
  private final OutputFormController output;
  private final Parent root;

  @FXML private ComboBox<Choice<Target>> target;
  @FXML private HBox formatPart;
  @FXML private ComboBox<Choice<FileFormat>> format;
  @FXML private Label limits;
  @FXML private TitledPane verdictsPane;
  @FXML private TitledPane filtersPane;
  @FXML private TitledPane outputPane;

  RecipeFormController(Session session, ExportViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.verdicts = new VerdictsFormController(session, model, messages, changes);
    this.filters = new FiltersFormController(messages, changes);
    this.output = new OutputFormController(messages, changes);
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  /// Where the keyboard starts.
  void focus() {
    target.requestFocus();
  }

  @FXML
  private void initialize() {
    verdictsPane.setContent(verdicts.root());
    filtersPane.setContent(filters.root());
    outputPane.setContent(output.root());
    Fields.fill(target, Targets.offered().stream(), Target::reader);
    changes.watch(target, format);
    model.judgesProperty().subscribe(judges -> show(model.recipeProperty().get()));
    model.recipeProperty().subscribe(this::show);
  }

  /// The model hears of it, and the form shows what follows from it.
  private void changed() {
    model.setRecipe(recipe());
  }

  private void show(Recipe recipe) {
    changes.show(() -> set(recipe));
  }

  private void set(Recipe recipe) {
    Target known = Targets.named(recipe.target()).orElseThrow();
    Fields.select(target, known);
    Fields.offer(
        format,
        Fields.choices(known.formats().stream(), value -> value.word().toUpperCase(Locale.ROOT)),
        recipe.format());
    Nodes.visible(formatPart, known.formats().size() > 1);
    limits.setText(
        known.limits().stream()
            .sorted()
            .map(limit -> messages.text("export.limit." + limit))
            .collect(Collectors.joining("\n")));
    Nodes.visible(limits, !known.limits().isEmpty());
    verdicts.show(recipe.verdicts(), known);
    filters.show(recipe.filters());
    output.show(recipe.output(), recipe.format());
  }

  private Recipe recipe() {
    Target known = target.getValue().value();
    FileFormat chosen =
        format.getValue() == null ? known.formats().getFirst() : format.getValue().value();
    return new Recipe(
        known.name(),
        known.formats().contains(chosen) ? chosen : known.formats().getFirst(),
        verdicts.verdicts(),
        filters.filters(),
        output.output());
  }

  @FXML
  private void load() {
    json().open(root).ifPresent(model::loadRecipe);
  }

  @FXML
  private void save() {
    json()
        .save(root, model.recipeProperty().get().target() + ".recipe.json")
        .ifPresent(model::saveRecipe);
  }

  private FileKind json() {
    return new FileKind(messages.text("export.recipe.kind"), "*.json");
  }
}
