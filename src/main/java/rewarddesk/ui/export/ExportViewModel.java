package rewarddesk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.export.ExportReport;
import rewarddesk.export.ExportRequest;
import rewarddesk.export.Exporter;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.Targets;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Session;

/// Choosing what to export, seeing what would be written, and writing it. Every change asks for a
/// new preview and gives up the one before. JavaFX thread only.
public final class ExportViewModel {
  private static final int PREVIEW_LINES = 3;

  private final Session session;
  private final ObjectProperty<String> target;
  private final ObjectProperty<VerdictSource> source =
      new SimpleObjectProperty<>(VerdictSource.HUMAN);
  private final DoubleProperty minMargin = new SimpleDoubleProperty();
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

    record Counted(ExportPreview preview) implements Preview {}

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
    this.target = new SimpleObjectProperty<>(targets().getFirst());
    this.folder = new SimpleObjectProperty<>(rememberedFolder());
    var _ = target.subscribe((old, now) -> refresh());
    var _ = source.subscribe((old, now) -> refresh());
    var _ = minMargin.subscribe((old, now) -> marginChanged());
  }

  public ObjectProperty<String> targetProperty() {
    return target;
  }

  public ObjectProperty<VerdictSource> sourceProperty() {
    return source;
  }

  /// The least margin of a judge's verdict that may stand in for a human's.
  public DoubleProperty minMarginProperty() {
    return minMargin;
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

  public List<String> targets() {
    return exporter().targets();
  }

  /// The judge that fills in where no human has decided: the one shown in review.
  public String judge() {
    return session.settings().judge();
  }

  /// Takes another folder and remembers it.
  public void chooseFolder(Path chosen) {
    folder.set(chosen.toAbsolutePath());
    session.updateSettings(old -> old.withExportFolder(folder.get().toString()));
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
    Recipe recipe = recipe();
    counting.set(true);
    session
        .tasks()
        .run(
            () -> exporter().preview(project.get(), recipe, PREVIEW_LINES, mine),
            counted -> settle(mine, new Preview.Counted(counted)),
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
        && preview.get() instanceof Preview.Counted(ExportPreview counted)
        && counted.report().rows() > 0;
  }

  /// Writes the files. Does nothing when there is nothing to write or one is being written.
  public void start() {
    if (!canExport()) {
      return;
    }
    Project project = session.project().orElseThrow();
    ExportRequest request = new ExportRequest(recipe(), folder.get());
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

  private void marginChanged() {
    if (source.get() == VerdictSource.HUMAN_ELSE_JUDGE) {
      refresh();
    }
  }

  private Recipe recipe() {
    Verdicts verdicts = Verdicts.of(source.get());
    return Recipe.of(
            target.get(),
            Targets.named(target.get()).orElseThrow().formats().getFirst(),
            source.get())
        .withVerdicts(
            source.get().asksJudge() ? verdicts.withJudge(judge(), minMargin.get()) : verdicts);
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
