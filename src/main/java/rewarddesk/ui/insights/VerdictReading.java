package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import rewarddesk.insight.VerdictTable;
import rewarddesk.project.Project;
import rewarddesk.ui.Session;

/// Reads everybody's verdicts beside the window: once for a project, and again when it has changed.
/// JavaFX thread only.
final class VerdictReading {
  private final Session session;
  private final Consumer<VerdictTable> arrived;
  private final Consumer<Throwable> failed;
  private final StoppableReading reading;
  private Optional<Project> read = Optional.empty();
  private long revisionRead = -1;

  /// @param arrived hears what was read; the reading is not over before [#over]
  VerdictReading(Session session, Consumer<VerdictTable> arrived, Consumer<Throwable> failed) {
    this.session = session;
    this.reading = new StoppableReading(session.tasks());
    this.arrived = arrived;
    this.failed = failed;
  }

  /// How much of the project has been read, 0 to 1; 1 when it is not being read.
  ReadOnlyDoubleProperty progressProperty() {
    return reading.progressProperty();
  }

  boolean isOn() {
    return reading.isOn();
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
    session.project().ifPresentOrElse(this::begin, reading::stop);
  }

  private void begin(Project project) {
    read = Optional.of(project);
    revisionRead = session.revisionProperty().get();
    reading.begin(
        (cancel, progress) -> VerdictTable.read(project, cancel, progress),
        arrived,
        thrown -> {
          revisionRead = -1;
          failed.accept(thrown);
        });
  }

  /// What was read is on screen, or it failed.
  void over() {
    reading.over();
  }

  /// Ends the reading; it can begin again.
  void stop() {
    reading.stop();
    revisionRead = -1;
  }

  void forget() {
    stop();
    read = Optional.empty();
  }
}
