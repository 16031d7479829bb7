package rewarddesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Project;

/// The window without its pixels: names, counts and where dropped files go.
final class ShellViewModel {
  private static final String PROJECT_SUFFIX = ".rdesk";

  private final Session session;
  private final Messages messages;
  private final ProgressLine progressLine;
  private final Coalescer<DecisionJournal.Counts> counting;
  private final Subscription subscriptions;
  private final ReadOnlyStringWrapper projectName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");

  ShellViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.progressLine = new ProgressLine(messages);
    this.counting = new Coalescer<>(session.tasks(), this::counted, session.notices()::caught);
    this.subscriptions =
        Subscription.combine(
            session.projectProperty().subscribe(this::projectChanged),
            session.revisionProperty().subscribe(ignored -> count()));
  }

  /// Hears nothing any more.
  void close() {
    subscriptions.unsubscribe();
  }

  ReadOnlyStringProperty projectNameProperty() {
    return projectName.getReadOnlyProperty();
  }

  ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  String windowTitle() {
    String app = messages.text("app.name");
    return session.project().isPresent() ? projectName.get() + " — " + app : app;
  }

  List<String> recentProjects() {
    return session.settings().recentProjects();
  }

  void openProject(Path file) {
    session.openExistingProject(file);
  }

  /// Makes the file's name end as projects do.
  void createProject(Path file) {
    String name = String.valueOf(file.getFileName());
    session.openProject(isProject(file) ? file : file.resolveSibling(name + PROJECT_SUFFIX));
  }

  /// A dropped project is opened; a JSON file dropped on the rules is a profile, on the judges a
  /// judge's definition; an `.onnx` file, and anything dropped on the models, is a model; anything
  /// else goes to the import screen.
  void dropped(List<Path> files) {
    Optional<Path> dropped = files.stream().filter(ShellViewModel::isProject).findFirst();
    if (dropped.isPresent()) {
      session.openExistingProject(dropped.get());
    } else if (session.navigation().place() == Place.RULES && isOneJson(files)) {
      session.navigation().offerProfile(files.getFirst());
    } else if (session.navigation().place() == Place.JUDGES && isOneJson(files)) {
      session.navigation().offerDefinition(files.getFirst());
    } else if (isModels(files)) {
      session.navigation().offerModels(files);
    } else if (!files.isEmpty()) {
      session.navigation().offerForImport(files);
    }
  }

  /// On the models screen everything is a model; elsewhere only what can be nothing else.
  private boolean isModels(List<Path> files) {
    return !files.isEmpty()
        && (session.navigation().place() == Place.MODELS
            || files.stream().allMatch(ShellViewModel::isGraph));
  }

  private static boolean isGraph(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
  }

  private static boolean isOneJson(List<Path> files) {
    return files.size() == 1
        && files.getFirst().toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static boolean isProject(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(PROJECT_SUFFIX);
  }

  private void projectChanged(Optional<Project> project) {
    projectName.set(
        project
            .map(open -> String.valueOf(open.file().getFileName()))
            .orElseGet(() -> messages.text("shell.project.none")));
    count();
  }

  private void count() {
    Optional<Project> project = session.project();
    if (project.isEmpty()) {
      progressText.set("");
      return;
    }
    DecisionJournal journal = project.get().decisions();
    counting.ask(journal::counts);
  }

  private void counted(DecisionJournal.Counts counts) {
    progressText.set(session.project().isEmpty() ? "" : progressLine.text(counts, session.pace()));
  }
}
