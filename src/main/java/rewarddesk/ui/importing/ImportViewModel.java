package rewarddesk.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.dataset.DatasetFolder;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.ui.Job;
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
  private final LongProperty seed = new SimpleLongProperty();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

  public ImportViewModel(Session session) {
    this.session = session;
    var _ = layout.subscribe((old, now) -> files.forEach(this::look));
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

  public void clear() {
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
    ImportOptions options = new ImportOptions(layout.get(), seed.get());
    session.jobs().startImport(session.project().get(), paths, options);
    clear();
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

  /// The answer counts only if the layout is still the one asked with.
  private void look(ImportFile file) {
    Optional<String> asked = layout.get();
    file.found(new ImportFile.Looking());
    updateReady();
    ImportOptions options = new ImportOptions(asked, seed.get());
    session
        .tasks()
        .<ImportPreview>run(
            () -> session.services().importer().preview(file.path(), options, PREVIEW_ROWS),
            preview -> settle(file, asked, new ImportFile.Found(preview)),
            thrown ->
                settle(file, asked, new ImportFile.Unreadable(session.notices().caught(thrown))));
  }

  private void settle(ImportFile file, Optional<String> asked, ImportFile.Finding finding) {
    if (asked.equals(layout.get())) {
      file.found(finding);
      updateReady();
    }
  }

  /// To be called when an import has begun or ended.
  void updateReady() {
    boolean looking =
        files.stream().anyMatch(file -> file.findingProperty().get() instanceof ImportFile.Looking);
    boolean usable = files.stream().anyMatch(ImportFile::isUsable);
    ready.set(usable && !looking && !session.jobs().isImporting());
  }
}
