package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.ui.Session;

/// Reads everybody's verdicts beside the window: once for a project, and again when it has changed.
/// JavaFX thread only.
final class VerdictReading {
  private final Session session;
  private final Consumer<VerdictTable> arrived;
  private final Consumer<Throwable> failed;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private Cancellation reading = new Cancellation();
  private Optional<Project> read = Optional.empty();
  private long revisionRead = -1;

  /// @param arrived hears what was read; the reading is not over before [#over]
  VerdictReading(Session session, Consumer<VerdictTable> arrived, Consumer<Throwable> failed) {
    this.session = session;
    this.arrived = arrived;
    this.failed = failed;
  }

  /// How much of the project has been read, 0 to 1; 1 when it is not being read.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  boolean isOn() {
    return progress.get() < 1;
  }

  /// What was read, or is being read.
  Optional<Project> project() {
    return read;
  }

  /// Whether the project that is open has not been read as it is now, and is not being read so.
  boolean isOutdated() {
    return !read.equals(session.project()) || revisionRead != session.revisionProperty().get();
  }

  /// Reads the project, whatever is known of it.
  void begin() {
    reading.cancel();
    session.project().ifPresent(this::begin);
  }

  private void begin(Project project) {
    Cancellation mine = new Cancellation();
    reading = mine;
    read = Optional.of(project);
    revisionRead = session.revisionProperty().get();
    progress.set(0);
    session
        .tasks()
        .run(
            () ->
                VerdictTable.read(
                    project,
                    mine,
                    (done, all) -> session.tasks().later(() -> tell(mine, done, all))),
            verdicts -> unlessStopped(mine, () -> arrived.accept(verdicts)),
            thrown ->
                unlessStopped(
                    mine,
                    () -> {
                      revisionRead = -1;
                      failed.accept(thrown);
                    }));
  }

  private void tell(Cancellation mine, long done, long all) {
    unlessStopped(mine, () -> progress.set(all <= 0 ? 0 : Math.min(0.99, (double) done / all)));
  }

  /// The reading on its way, to be asked by what follows from it.
  Cancellation cancellation() {
    return reading;
  }

  static void unlessStopped(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }

  /// What was read is on screen, or it failed.
  void over() {
    progress.set(1);
  }

  /// Ends the reading; it can begin again.
  void stop() {
    reading.cancel();
    revisionRead = -1;
    progress.set(1);
  }

  void forget() {
    stop();
    read = Optional.empty();
  }
}
