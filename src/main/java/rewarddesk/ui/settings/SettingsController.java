package rewarddesk.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import rewarddesk.inference.Compute;
import rewarddesk.project.ReviewPlan;
import rewarddesk.settings.Settings;
import rewarddesk.settings.Settings.Theme;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.SandboxLine;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;
import rewarddesk.ui.settings.SettingsViewModel.AddressState;

/// Binds the settings screen to its [SettingsViewModel].
public final class SettingsController implements Screen {
  private static final List<String> LANGUAGES = List.of("", "en", "zh");

  private final Session session;
  private final SettingsViewModel model;
  private final Messages messages;
  private final Path settingsFile;
  private final SandboxLine sandbox;
  private final KeyRow serverKey;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean showingPlan;

  @FXML private ComboBox<Choice<Theme>> theme;
  @FXML private ComboBox<Choice<String>> language;
  @FXML private TextField annotator;
  @FXML private Slider readingSize;
  @FXML private Label readingSample;
  @FXML private CheckBox shuffle;
  @FXML private CheckBox linked;
  @FXML private CheckBox raw;
  @FXML private CheckBox judgeVisible;
  @FXML private CheckBox askStrength;
  @FXML private CheckBox askAcceptability;
  @FXML private CheckBox ownWords;
  @FXML private GridPane plan;
  @FXML private Spinner<Integer> blind;
  @FXML private Spinner<Integer> audit;
  @FXML private TextField address;
  @FXML private Label addressNote;
  @FXML private ComboBox<Choice<String>> provider;
  @FXML private ComboBox<Choice<Integer>> threads;
  @FXML private CheckBox arena;
  @FXML private CheckBox downloads;
  @FXML private TextField openAi;
  @FXML private Label openAiNote;
  @FXML private StackPane keyPlace;
  @FXML private Spinner<Integer> calls;
  @FXML private StackPane sandboxPlace;
  @FXML private TextField project;
  @FXML private TextField settings;

  /// @param settingsFile where the settings are kept, shown to the user
  public SettingsController(Session session, Path settingsFile) {
    this.session = session;
    this.model = new SettingsViewModel(session);
    this.messages = Messages.beside(SettingsController.class, session.locale());
    this.settingsFile = settingsFile;
    this.sandbox = new SandboxLine(session);
    this.serverKey = new KeyRow(session, messages);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    theme.getItems().setAll(Stream.of(Theme.values()).map(this::themeChoice).toList());
    language.getItems().setAll(LANGUAGES.stream().map(this::languageChoice).toList());
    threads
        .getItems()
        .setAll(model.threadChoices().stream().map(n -> new Choice<>(n, "" + n)).toList());
    provider.getItems().setAll(List.of(providerChoice(Compute.Provider.CPU)));
    blind.getEditor().setAccessibleText(blind.getAccessibleText());
    audit.getEditor().setAccessibleText(audit.getAccessibleText());
    sandboxPlace.getChildren().add(sandbox);
    settings.setText(settingsFile.toString());
    keyPlace.getChildren().add(serverKey);
    show(model.current());
    theme.valueProperty().subscribe((old, now) -> model.change(s -> s.withTheme(now.value())));
    language
        .valueProperty()
        .subscribe((old, now) -> model.change(s -> s.withLanguage(now.value())));
    annotator.textProperty().subscribe((old, now) -> model.setAnnotator(now));
    readingSize
        .valueProperty()
        .subscribe((old, now) -> model.change(s -> s.withReadingSize(now.intValue())));
    shuffle.selectedProperty().subscribe((old, on) -> model.change(s -> s.withShuffleSides(on)));
    linked.selectedProperty().subscribe((old, on) -> model.change(s -> s.withLinkedScroll(on)));
    raw.selectedProperty().subscribe((old, on) -> model.change(s -> s.withRawView(on)));
    judgeVisible
        .selectedProperty()
        .subscribe((old, on) -> model.change(s -> s.withJudgeVisible(on)));
    askStrength.selectedProperty().subscribe((old, on) -> model.change(s -> s.withAskStrength(on)));
    askAcceptability
        .selectedProperty()
        .subscribe((old, on) -> model.change(s -> s.withAskAcceptability(on)));
    ownWords.selectedProperty().subscribe((old, on) -> model.change(s -> s.withOwnWords(on)));
    blind.valueProperty().subscribe((old, now) -> changePlan(p -> p.withBlindPercent(now)));
    audit.valueProperty().subscribe((old, now) -> changePlan(p -> p.withAuditPercent(now)));
    provider
        .valueProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(this::takeProvider));
    threads
        .valueProperty()
        .subscribe((old, now) -> model.changeOwn(own -> own.withThreads(now.value())));
    arena.selectedProperty().subscribe((old, on) -> model.changeOwn(own -> own.withArena(on)));
    downloads
        .selectedProperty()
        .subscribe((old, on) -> model.changeOwn(own -> own.withDownloads(on)));
    address.textProperty().subscribe((old, now) -> tell(addressNote, model.setOllamaAddress(now)));
    openAi.textProperty().subscribe((old, now) -> tell(openAiNote, model.setOpenAiAddress(now)));
    calls.valueProperty().subscribe((old, now) -> model.change(s -> s.withJudgeCalls(now)));
  }

  private void takeProvider(Choice<String> chosen) {
    model.changeOwn(own -> own.withProvider(chosen.value()));
  }

  private Choice<String> providerChoice(Compute.Provider value) {
    return new Choice<>(value.word(), messages.text("settings.provider." + value));
  }

  /// What the machine has is known a moment later, because it takes loading the runtime.
  private void showProviders(Set<Compute.Provider> here) {
    List<Choice<String>> choices =
        new ArrayList<>(here.stream().map(this::providerChoice).toList());
    Compute.Provider set =
        Compute.Provider.ofWord(model.current().ownModels().provider())
            .orElse(Compute.Provider.CPU);
    if (!here.contains(set)) {
      String label = messages.text("settings.provider.missing", providerChoice(set).label());
      choices.add(new Choice<>(set.word(), label));
    }
    if (!provider.getItems().equals(choices)) {
      provider.getItems().setAll(choices);
    }
    Nodes.select(provider, model.current().ownModels().provider());
  }

  private Choice<Theme> themeChoice(Theme value) {
    return new Choice<>(value, messages.text("settings.theme." + value));
  }

  private Choice<String> languageChoice(String value) {
    String key = value.isEmpty() ? "settings.language.system" : "settings.language." + value;
    return new Choice<>(value, messages.text(key));
  }

  /// Fills in what the settings say, also after they were changed elsewhere.
  private void show(Settings now) {
    Nodes.select(theme, now.theme());
    Nodes.select(language, now.language());
    if (!annotator.isFocused()) {
      annotator.setText(now.annotator());
    }
    show(address, addressNote, now.ollamaAddress());
    show(openAi, openAiNote, now.openAiAddress());
    serverKey.show(now.openAiAddress());
    calls.getValueFactory().setValue(now.judgeCalls());
    readingSize.setValue(now.readingSize());
    readingSample.setText(messages.text("settings.size.sample", now.readingSize()));
    readingSample.setStyle("-fx-font-size: " + now.readingSize() + "px;");
    shuffle.setSelected(now.shuffleSides());
    linked.setSelected(now.linkedScroll());
    raw.setSelected(now.rawView());
    judgeVisible.setSelected(now.judgeVisible());
    askStrength.setSelected(now.askStrength());
    askAcceptability.setSelected(now.askAcceptability());
    ownWords.setSelected(now.ownWords());
    Nodes.select(provider, now.ownModels().provider());
    Nodes.select(threads, now.ownModels().threads());
    arena.setSelected(now.ownModels().arena());
    downloads.setSelected(now.ownModels().downloads());
  }

  private void show(TextField field, Label note, String kept) {
    if (!field.isFocused()) {
      field.setText(kept);
      tell(note, SettingsViewModel.optionalAddressState(kept));
    }
  }

  /// The fields follow the plan when a project is opened; that changes nothing in it.
  private void changePlan(UnaryOperator<ReviewPlan> change) {
    if (!showingPlan && session.project().isPresent()) {
      session.adopt(change.apply(session.planProperty().get()));
    }
  }

  private void show(ReviewPlan now) {
    showingPlan = true;
    blind.getValueFactory().setValue(now.blindPercent());
    audit.getValueFactory().setValue(now.auditPercent());
    showingPlan = false;
  }

  private void tell(Label note, AddressState state) {
    note.getStyleClass().setAll("label", styleOf(state));
    note.setText(messages.text("settings.address." + state));
  }

  private static String styleOf(AddressState state) {
    return switch (state) {
      case LOOPBACK, NONE -> "text-muted";
      case REMOTE -> "warning-text";
      case UNUSABLE -> "danger-text";
    };
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    subscriptions =
        Subscription.combine(
            session.settingsProperty().subscribe(this::show),
            session.planProperty().subscribe(this::show),
            session.projectProperty().subscribe(open -> showProject()));
    model.askProviders(this::showProviders);
    sandbox.ask();
    serverKey.ask();
    theme.requestFocus();
  }

  private void showProject() {
    plan.setDisable(session.project().isEmpty());
    project.setText(
        model.projectFile().map(Path::toString).orElse(messages.text("settings.project.none")));
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
  }
}
