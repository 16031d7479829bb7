package rewarddesk.ui.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.dataset.DatasetFolder;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.ui.Job;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// Choosing files, seeing what is in them, and importing them beside annotating. JavaFX thread
/// only.
public final class ImportViewModel {
  /// Rows shown of a file before it is imported.
  public static final int PREVIEW_ROWS = 5;

  private static final int FILES_PER_FOLDER = 1000;

  private final Session session;
  private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<ImportFile>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> layout =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Mapping>> mapping =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<PairRule> pairs = new SimpleObjectProperty<>(PairRule.BEST);
  private final LongProperty seed = new SimpleLongProperty();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Obstacle> obstacle =
      new ReadOnlyObjectWrapper<>(Obstacle.NO_FILES);
  private final ReadOnlyBooleanWrapper retrying = new ReadOnlyBooleanWrapper();
  private List<Path> importedLast = List.of();

  /// Why nothing can be imported just now, or what will not be.
  public enum Obstacle {
    NONE,
    NO_PROJECT,
    NO_FILES,
    LOOKING,
    IMPORTING,
    /// Not one of the files can be read as it is.
    UNUSABLE,
    /// Some of the files cannot; the others can be imported.
    PARTLY_UNUSABLE
  }

  public ImportViewModel(Session session) {
    this.session = session;
    var _ = layout.subscribe((old, now) -> files.forEach(this::look));
    var _ = mapping.subscribe((old, now) -> files.forEach(this::look));
    var _ = pairs.subscribe((old, now) -> files.forEach(this::look));
  }

  public ObservableList<ImportFile> files() {
    return files;
  }

  /// The file whose first rows are shown.
  public ObjectProperty<Optional<ImportFile>> selectedProperty() {
    return selected;
  }

  /// The layout to read every file with; empty to find each file's own.
  public ObjectProperty<Optional<String>> layoutProperty() {
    return layout;
  }

  /// Which column holds what, in place of any layout; empty to go by layouts.
  public ObjectProperty<Optional<Mapping>> mappingProperty() {
    return mapping;
  }

  /// How several responses to one prompt become pairs.
  public ObjectProperty<PairRule> pairsProperty() {
    return pairs;
  }

  /// Why nothing can be imported, or what will not be.
  public ReadOnlyObjectProperty<Obstacle> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /// Whether only the rows of the files are tried that the project keeps aside.
  public ReadOnlyBooleanProperty retryingProperty() {
    return retrying.getReadOnlyProperty();
  }

  /// Seed of the coin that puts the chosen side into slot A or B.
  public LongProperty seedProperty() {
    return seed;
  }

  /// Whether there is something to import and nothing being imported.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /// The import that is running or has ended last.
  public ReadOnlyObjectProperty<Optional<Job.Import>> jobProperty() {
    return session.jobs().importingProperty();
  }

  /// Names of the layouts that can be chosen.
  public List<String> layouts() {
    return session.services().importer().layouts();
  }

  /// Reads a saved mapping.
  ///
  /// @param found hears of it
  /// @param refused hears why the file holds none
  void openMapping(Path file, Consumer<Mapping> found, Consumer<String> refused) {
    session
        .tasks()
        .run(
            () -> MappingFile.read(file),
            found,
            thrown -> {
              if (thrown instanceof IllegalArgumentException no) {
                refused.accept(String.valueOf(no.getMessage()));
              } else {
                session.notices().fail(thrown);
              }
            });
  }

  /// Saves the mapping, to be used again and on the command line.
  void saveMapping(Path file) {
    mapping
        .get()
        .ifPresent(
            own ->
                session
                    .tasks()
                    .run(
                        () -> Files.writeString(file, own.toJson()),
                        saved ->
                            session
                                .notices()
                                .tell(
                                    Messages.beside(ImportViewModel.class, session.locale())
                                        .text("import.mapping.saved", saved.getFileName())),
                        session.notices()::fail));
  }

  /// Puts files on the list; of a folder, the data files in it. What is there already stays once.
  public void add(List<Path> paths) {
    session.tasks().run(() -> expand(paths), this::addFiles, session.notices()::fail);
  }

  /// Takes the files that another place of the window offered.
  public void takeOffered() {
    List<Path> offered = session.navigation().takeFilesToImport();
    if (!offered.isEmpty()) {
      add(offered);
    }
  }

  public void remove(ImportFile file) {
    int index = files.indexOf(file);
    files.remove(file);
    if (selected.get().equals(Optional.of(file))) {
      selected.set(
          files.isEmpty()
              ? Optional.empty()
              : Optional.of(files.get(Math.min(index, files.size() - 1))));
    }
    updateReady();
  }

  /// Puts the files of the last import on the list again, to try those rows that were left out,
  /// with another mapping perhaps.
  public void tryAgain() {
    clear();
    retrying.set(true);
    add(importedLast);
  }

  public void clear() {
    retrying.set(false);
    files.clear();
    selected.set(Optional.empty());
    updateReady();
  }

  /// Starts importing what is on the list and empties it; the job tells the rest. Without a project
  /// or with nothing usable it does nothing.
  public void start() {
    if (session.project().isEmpty() || !ready.get()) {
      return;
    }
    List<Path> paths = files.stream().map(ImportFile::path).toList();
    importedLast = paths;
    if (retrying.get()) {
      session.jobs().startRetry(session.project().get(), paths, options());
    } else {
      session.jobs().startImport(session.project().get(), paths, options());
    }
    clear();
  }

  private ImportOptions options() {
    return new ImportOptions(layout.get(), mapping.get(), pairs.get(), seed.get());
  }

  public void cancel() {
    jobProperty().get().ifPresent(Job::cancel);
  }

  /// Goes on to what usually follows an import.
  public void goTo(Place place) {
    session.navigation().show(place);
  }

  private static List<Path> expand(List<Path> paths) {
    return paths.stream()
        .flatMap(path -> DatasetFolder.files(path).stream().limit(FILES_PER_FOLDER))
        .toList();
  }

  private void addFiles(List<Path> paths) {
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (files.stream().noneMatch(file -> file.path().equals(absolute))) {
        ImportFile file = new ImportFile(absolute);
        files.add(file);
        look(file);
      }
    }
    if (selected.get().isEmpty() && !files.isEmpty()) {
      selected.set(Optional.of(files.getFirst()));
    }
    updateReady();
  }

  /// The answer counts only if it is still asked with the same options.
  private void look(ImportFile file) {
    ImportOptions asked = options();
    file.found(new ImportFile.Looking());
    updateReady();
    session
        .tasks()
        .<ImportPreview>run(
            () -> session.services().importer().preview(file.path(), asked, PREVIEW_ROWS),
            preview -> settle(file, asked, new ImportFile.Found(preview)),
            thrown ->
                settle(file, asked, new ImportFile.Unreadable(session.notices().caught(thrown))));
  }

  private void settle(ImportFile file, ImportOptions asked, ImportFile.Finding finding) {
    if (asked.equals(options())) {
      file.found(finding);
      updateReady();
    }
  }

  /// To be called when an import has begun or ended.
  void updateReady() {
    obstacle.set(findObstacle());
    ready.set(obstacle.get() == Obstacle.NONE || obstacle.get() == Obstacle.PARTLY_UNUSABLE);
  }

  private Obstacle findObstacle() {
    if (session.project().isEmpty()) {
      return Obstacle.NO_PROJECT;
    }
    if (session.jobs().isImporting()) {
      return Obstacle.IMPORTING;
    }
    if (files.isEmpty()) {
      return Obstacle.NO_FILES;
    }
    if (files.stream()
        .anyMatch(file -> file.findingProperty().get() instanceof ImportFile.Looking)) {
      return Obstacle.LOOKING;
    }
    long usable = files.stream().filter(ImportFile::isUsable).count();
    return usable == 0
        ? Obstacle.UNUSABLE
        : usable < files.size() ? Obstacle.PARTLY_UNUSABLE : Obstacle.NONE;
  }
}
