package rewarddesk.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.export.ExportException;
import rewarddesk.export.ExportReport;
import rewarddesk.export.ExportRequest;
import rewarddesk.export.Exporter;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.RecipeCheck;
import rewarddesk.export.recipe.RecipeException;
import rewarddesk.export.recipe.RecipeJson;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Targets;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Choosing what to export, seeing what would be written, and writing it. Every change asks for a
/// new preview and gives up the one before. JavaFX thread only.
public final class ExportViewModel {
  private static final int PREVIEW_ROWS = 3;

  private final Session session;
  private final ReadOnlyObjectWrapper<Recipe> recipe;
  private final ReadOnlyObjectWrapper<List<String>> judges = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Path> folder;
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(new Preview.Counting());
  private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(new Run.Idle());
  private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private Cancellation previewing = new Cancellation();
  private Cancellation exporting = new Cancellation();

  /// What an export would write.
  public sealed interface Preview {
    record Counting() implements Preview {}

    /// @param comparisons how many the project holds
    record Counted(ExportPreview preview, long comparisons) implements Preview {}

    record Broken(Fault fault) implements Preview {}
  }

  /// The export itself.
  public sealed interface Run {
    record Idle() implements Run {}

    record Writing() implements Run {}

    record Written(ExportReport report) implements Run {}

    /// Stopped by the user; nothing was left behind.
    record Cancelled() implements Run {}

    record Broken(Fault fault) implements Run {}
  }

  public ExportViewModel(Session session) {
    this.session = session;
    this.recipe = new ReadOnlyObjectWrapper<>(first());
    this.folder = new SimpleObjectProperty<>(rememberedFolder());
  }

  private static Recipe first() {
    Target target = Targets.all().getFirst();
    return Recipe.of(target.name(), target.formats().getFirst(), VerdictSource.HUMAN);
  }

  /// What is to be exported and how.
  public ReadOnlyObjectProperty<Recipe> recipeProperty() {
    return recipe.getReadOnlyProperty();
  }

  /// Takes other choices and counts anew.
  public void setRecipe(Recipe changed) {
    if (!changed.equals(recipe.get())) {
      recipe.set(changed);
      refresh();
    }
  }

  /// The target that is chosen.
  public Target target() {
    return Targets.named(recipe.get().target()).orElseThrow();
  }

  /// The judges that have judged anything in this project.
  public ReadOnlyObjectProperty<List<String>> judgesProperty() {
    return judges.getReadOnlyProperty();
  }

  /// Where the files go.
  public ReadOnlyObjectProperty<Path> folderProperty() {
    return folder;
  }

  public ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Run> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Whether a preview is on its way; the one before stays on screen meanwhile.
  public ReadOnlyBooleanProperty countingProperty() {
    return counting.getReadOnlyProperty();
  }

  /// 0 to 1, or negative when not known.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// The judge that is offered first: the one shown in review.
  public String judge() {
    return session.settings().judge();
  }

  /// Saves the choices to a file, to run them again.
  public void saveRecipe(Path file) {
    String text = RecipeJson.write(recipe.get());
    session
        .tasks()
        .run(
            () -> Files.writeString(file, text),
            saved -> session.notices().tell(messages().text("export.recipe.saved", name(saved))),
            session.notices()::fail);
  }

  /// Takes the choices of a file. When it is no recipe the choices stay, and the strip says why.
  public void loadRecipe(Path file) {
    session.tasks().run(() -> readRecipe(file), this::setRecipe, session.notices()::fail);
  }

  private static Recipe readRecipe(Path file) throws IOException {
    try {
      Recipe read = RecipeJson.read(Files.readString(file));
      RecipeCheck.check(read);
      return read;
    } catch (RecipeException e) {
      throw new ExportException(name(file) + ": " + e.getMessage(), e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Messages messages() {
    return Messages.beside(ExportViewModel.class, session.locale());
  }

  /// Goes to an item that the loader would not take.
  public void openItem(long ordinal) {
    session.navigation().openInReview(ordinal);
  }

  /// Shows the folder in the system's file manager.
  public void openFolder() {
    Path wanted = folder.get();
    session.tasks().run(() -> FolderOpener.open(wanted), opened -> {}, session.notices()::fail);
  }

  /// Takes another folder and remembers it.
  public void chooseFolder(Path chosen) {
    folder.set(chosen.toAbsolutePath());
    session.updateSettings(old -> old.withExportFolder(folder.get().toString()));
  }

  /// The screen is in sight: learns which judges there are, and counts.
  public void shown() {
    session
        .project()
        .ifPresent(
            open ->
                session
                    .tasks()
                    .run(open.judgments()::judges, judges::set, session.notices()::fail));
    refresh();
  }

  /// Counts anew what would be written. What is on screen stays until the answer is here.
  public void refresh() {
    previewing.cancel();
    Cancellation mine = new Cancellation();
    previewing = mine;
    Optional<Project> project = session.project();
    if (project.isEmpty()) {
      counting.set(false);
      preview.set(new Preview.Counting());
      return;
    }
    Recipe wanted = recipe.get();
    counting.set(true);
    session
        .tasks()
        .run(
            () ->
                new Preview.Counted(
                    exporter().preview(project.get(), wanted, PREVIEW_ROWS, mine),
                    project.get().comparisons().count()),
            counted -> settle(mine, counted),
            thrown -> settle(mine, new Preview.Broken(session.notices().caught(thrown))));
  }

  /// Lets go of the preview; an export goes on.
  public void stop() {
    previewing.cancel();
    counting.set(false);
  }

  public boolean canExport() {
    return session.project().isPresent()
        && !(run.get() instanceof Run.Writing)
        && preview.get() instanceof Preview.Counted(ExportPreview counted, long _)
        && counted.report().rows() > 0;
  }

  /// Writes the files. Does nothing when there is nothing to write or one is being written.
  public void start() {
    if (!canExport()) {
      return;
    }
    Project project = session.project().orElseThrow();
    ExportRequest request = new ExportRequest(recipe.get(), folder.get());
    Cancellation mine = new Cancellation();
    exporting = mine;
    progress.set(-1);
    run.set(new Run.Writing());
    ProgressListener listener = (done, total) -> session.tasks().later(() -> show(done, total));
    session
        .tasks()
        .run(
            () -> exporter().export(project, request, listener, mine),
            report -> ended(mine, new Run.Written(report)),
            thrown -> ended(mine, new Run.Broken(session.notices().caught(thrown))));
  }

  public void cancel() {
    exporting.cancel();
    if (run.get() instanceof Run.Writing) {
      run.set(new Run.Cancelled());
    }
  }

  /// An export that was cancelled too late has written its files, and says so; one that was
  /// followed by another says nothing any more.
  private void ended(Cancellation mine, Run outcome) {
    if (mine == exporting) {
      run.set(outcome);
    }
  }

  private void show(long done, long total) {
    progress.set(total <= 0 ? -1 : (double) done / total);
  }

  private void settle(Cancellation mine, Preview answer) {
    if (!mine.isCancelled()) {
      counting.set(false);
      preview.set(answer);
    }
  }

  private Exporter exporter() {
    return session.services().exporter();
  }

  /// The folder last used, else one beside the project.
  private Path rememberedFolder() {
    String remembered = session.settings().exportFolder();
    if (!remembered.isEmpty()) {
      return Path.of(remembered);
    }
    return session
        .project()
        .map(project -> project.file().toAbsolutePath().resolveSibling("export"))
        .orElseGet(() -> Path.of("export").toAbsolutePath());
  }
}
