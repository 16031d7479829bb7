package rewarddesk.ui.export;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import rewarddesk.export.recipe.Audit;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.model.Strength;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// The choices of the export screen: shows the recipe of the [ExportViewModel] and hands on what is
/// changed in it.
final class RecipeFormController {
  private static final Duration TYPING_PAUSE = Duration.millis(300);
  private static final double PERCENT = 100;

  private final ExportViewModel model;
  private final Messages messages;
  private final Session session;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private final Parent root;
  private boolean showing;
  private Optional<Overlap> overlap = Optional.empty();

  @FXML private ComboBox<Choice<Target>> target;
  @FXML private HBox formatPart;
  @FXML private ComboBox<Choice<FileFormat>> format;
  @FXML private ComboBox<Choice<VerdictSource>> source;
  @FXML private HBox judgePart;
  @FXML private ComboBox<Choice<String>> judge;
  @FXML private HBox marginPart;
  @FXML private TextField margin;
  @FXML private HBox agreementPart;
  @FXML private TextField agreement;
  @FXML private HBox strengthPart;
  @FXML private ComboBox<Choice<Optional<Strength>>> strength;
  @FXML private ComboBox<Choice<Audit>> audit;
  @FXML private CheckBox keepTies;
  @FXML private CheckBox onePerPrompt;
  @FXML private TextField near;
  @FXML private TextField ratio;
  @FXML private CheckBox balance;
  @FXML private TextField reward;
  @FXML private TextField gap;
  @FXML private Label benchmark;
  @FXML private Button dropBenchmark;
  @FXML private VBox benchmarkPart;
  @FXML private TextField words;
  @FXML private CheckBox remove;
  @FXML private TextField validation;
  @FXML private TextField test;
  @FXML private TextField shard;
  @FXML private CheckBox spreadsheet;

  RecipeFormController(Session session, ExportViewModel model, Messages messages) {
    this.session = session;
    this.model = model;
    this.messages = messages;
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
    fill(target, Targets.offered().stream(), Target::reader);
    fill(source, Stream.of(VerdictSource.values()), value -> word("source", value.name()));
    fill(audit, Stream.of(Audit.values()), value -> word("audit", value.name()));
    fill(
        strength,
        Stream.concat(
            Stream.of(Optional.<Strength>empty()), Stream.of(Strength.values()).map(Optional::of)),
        value -> word("strength", value.map(Strength::name).orElse("ANY")));
    Fields.numbers(margin, agreement, near, ratio, validation, test);
    Fields.signed(reward, gap);
    Fields.whole(words, shard);
    typing.setOnFinished(event -> changed());
    for (TextField field : fields()) {
      field.textProperty().subscribe((old, now) -> typed());
    }
    for (ComboBox<?> box : List.of(target, format, source, judge, strength, audit)) {
      box.valueProperty().subscribe((old, now) -> changed());
    }
    for (CheckBox box : List.of(keepTies, onePerPrompt, balance, remove, spreadsheet)) {
      box.selectedProperty().subscribe((old, now) -> changed());
    }
    model.judgesProperty().subscribe(judges -> show(model.recipeProperty().get()));
    model.recipeProperty().subscribe(recipe -> show(recipe));
  }

  private List<TextField> fields() {
    return List.of(margin, agreement, near, ratio, reward, gap, words, validation, test, shard);
  }

  private static <T> void fill(
      ComboBox<Choice<T>> box, Stream<T> values, Function<T, String> label) {
    box.getItems().setAll(choices(values, label));
  }

  private static <T> List<Choice<T>> choices(Stream<T> values, Function<T, String> label) {
    return values.map(value -> new Choice<>(value, label.apply(value))).toList();
  }

  private String word(String list, String value) {
    return messages.text("export." + list + "." + value);
  }

  private void typed() {
    if (!showing) {
      typing.playFromStart();
    }
  }

  /// Something was chosen: the model hears of it, and the form shows what follows from it.
  private void changed() {
    if (!showing) {
      typing.stop();
      model.setRecipe(recipe());
    }
  }

  private void show(Recipe recipe) {
    showing = true;
    Target known = Targets.named(recipe.target()).orElseThrow();
    Fields.select(target, known);
    Fields.offer(
        format,
        choices(known.formats().stream(), value -> value.word().toUpperCase(Locale.ROOT)),
        recipe.format());
    visible(formatPart, known.formats().size() > 1);
    show(recipe.verdicts(), known);
    show(recipe.filters());
    show(recipe.output(), recipe.format());
    showing = false;
  }

  private void show(Verdicts verdicts, Target known) {
    Fields.select(source, verdicts.source());
    Fields.offer(
        judge,
        choices(judges(verdicts).stream(), value -> session.words().judge(value)),
        verdicts.judges().isEmpty() ? model.judge() : verdicts.judges().getFirst());
    visible(judgePart, verdicts.source().asksJudge());
    visible(marginPart, verdicts.source().asksJudge() || verdicts.source().asksJury());
    visible(agreementPart, verdicts.source().asksJury());
    visible(strengthPart, verdicts.source().asksHumans());
    Fields.set(margin, verdicts.minMargin());
    Fields.set(agreement, verdicts.minAgreement());
    Fields.select(strength, verdicts.minStrength());
    Fields.select(audit, verdicts.audit());
    keepTies.setSelected(verdicts.keepTies());
    keepTies.setDisable(!TiePlaces.has(known));
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

  private void show(Filters filters) {
    onePerPrompt.setSelected(filters.onePerPrompt());
    Fields.set(near, filters.nearDuplicates());
    Fields.set(ratio, filters.maxLengthRatio());
    balance.setSelected(filters.balanceLengths());
    Fields.set(reward, filters.minChosenReward());
    Fields.set(gap, filters.minRewardGap());
    overlap = filters.overlap();
    benchmark.setText(
        overlap
            .map(given -> String.valueOf(given.file().getFileName()))
            .orElseGet(() -> messages.text("export.benchmark")));
    Fields.set(words, overlap.map(Overlap::words).orElse(Overlap.WORDS));
    remove.setSelected(overlap.map(Overlap::remove).orElse(false));
    visible(benchmarkPart, overlap.isPresent());
    visible(dropBenchmark, overlap.isPresent());
  }

  private void show(Output output, FileFormat chosen) {
    Fields.set(validation, Fields.ifPositive(output.validation() * PERCENT));
    Fields.set(test, Fields.ifPositive(output.test() * PERCENT));
    Fields.set(shard, Fields.ifPositive(output.rowsPerShard()));
    spreadsheet.setSelected(output.spreadsheetSafe());
    visible(spreadsheet, chosen == FileFormat.CSV);
  }

  private Recipe recipe() {
    Target known = target.getValue().value();
    FileFormat chosen =
        format.getValue() == null ? known.formats().getFirst() : format.getValue().value();
    return new Recipe(
        known.name(),
        known.formats().contains(chosen) ? chosen : known.formats().getFirst(),
        verdicts(),
        filters(),
        new Output(
            Fields.number(validation).orElse(0) / PERCENT,
            Fields.number(test).orElse(0) / PERCENT,
            (int) Fields.number(shard).orElse(0),
            spreadsheet.isSelected()));
  }

  private Verdicts verdicts() {
    VerdictSource from = source.getValue().value();
    List<String> asked =
        from.asksJudge() && judge.getValue() != null
            ? List.of(judge.getValue().value())
            : List.of();
    return new Verdicts(
        from,
        asked,
        Fields.number(margin).orElse(0),
        Fields.number(agreement).orElse(0),
        strength.getValue().value(),
        keepTies.isSelected(),
        audit.getValue().value());
  }

  private Filters filters() {
    return new Filters(
        onePerPrompt.isSelected(),
        Fields.number(near),
        overlap.map(
            given ->
                new Overlap(
                    given.file(),
                    (int) Fields.number(words).orElse(Overlap.WORDS),
                    remove.isSelected())),
        Fields.number(ratio),
        balance.isSelected(),
        Fields.number(reward),
        Fields.number(gap));
  }

  @FXML
  private void chooseBenchmark() {
    File chosen = new FileChooser().showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      overlap = Optional.of(new Overlap(chosen.toPath(), Overlap.WORDS, false));
      words.setText(Integer.toString(Overlap.WORDS));
      changed();
    }
  }

  @FXML
  private void dropBenchmark() {
    overlap = Optional.empty();
    changed();
  }

  @FXML
  private void load() {
    File chosen = chooser().showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.loadRecipe(chosen.toPath());
    }
  }

  @FXML
  private void save() {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(model.recipeProperty().get().target() + ".recipe.json");
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.saveRecipe(chosen.toPath());
    }
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text("export.recipe.kind"), "*.json"));
    return chooser;
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
