package rewarddesk.ui.judges;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.learn.DecisionCounts;
import rewarddesk.learn.Learning;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.HeadRepository.StoredHead;
import rewarddesk.project.Project;
import rewarddesk.ui.Job;
import rewarddesk.ui.Session;

/// What can be learned from the decisions, and what has been learned so far. JavaFX thread only.
final class LearnViewModel {
  private final Session session;
  private final Learning learning;
  private final ObservableList<HeadVersion> versions = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<HeadVersion>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DecisionCounts>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper inUse = new ReadOnlyBooleanWrapper();
  private final Runnable replaced;
  private Optional<Long> versionInUse = Optional.empty();
  private Cancellation looking = new Cancellation();

  /// @param replaced called when another version is in use than before, or none any more
  LearnViewModel(Session session, Runnable replaced) {
    this.session = session;
    this.replaced = replaced;
    this.learning = session.services().learning();
  }

  /// The newest first.
  ObservableList<HeadVersion> versions() {
    return versions;
  }

  ObjectProperty<Optional<HeadVersion>> selectedProperty() {
    return selected;
  }

  /// Empty until the decisions have been counted.
  ReadOnlyObjectProperty<Optional<DecisionCounts>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// Whether a version is in use.
  ReadOnlyBooleanProperty inUseProperty() {
    return inUse.getReadOnlyProperty();
  }

  boolean isInUse() {
    return inUse.get();
  }

  /// The learning that is going on or has ended last.
  ReadOnlyObjectProperty<Optional<Job.Learn>> jobProperty() {
    return session.jobs().learningProperty();
  }

  /// Decisions that are missing before anything can be learned; 0 while they are being counted.
  long missing() {
    return counts.get().map(all -> Learning.LEAST_DECISIONS - all.usable()).orElse(0L);
  }

  boolean canStart() {
    return session.project().isPresent()
        && !session.jobs().isLearning()
        && counts.get().isPresent()
        && missing() <= 0;
  }

  /// Does nothing when it cannot begin.
  void start() {
    if (canStart()) {
      session.jobs().startLearning(session.project().orElseThrow());
    }
  }

  /// Counts the decisions and reads the versions again.
  void refresh() {
    stop();
    Cancellation mine = new Cancellation();
    looking = mine;
    session.project().ifPresentOrElse(project -> look(project, mine), this::forget);
  }

  /// Lets go of what is being counted.
  void stop() {
    looking.cancel();
  }

  private void look(Project project, Cancellation mine) {
    run(
        () -> project.heads().all().stream().map(HeadVersion::of).toList(),
        all -> unlessCancelled(mine, () -> show(all)));
    run(
        () -> learning.count(project, mine),
        all -> unlessCancelled(mine, () -> counts.set(Optional.of(all))));
  }

  private static void unlessCancelled(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }

  private void forget() {
    counts.set(Optional.empty());
    show(List.of());
  }

  /// Keeps the selection; the newest version is selected when a new one has come.
  private void show(List<HeadVersion> all) {
    boolean grown = all.size() > versions.size();
    long chosen = selected.get().map(one -> one.stored().version()).orElse(0L);
    versions.setAll(all);
    selected.set(
        all.stream()
            .filter(one -> !grown && one.stored().version() == chosen)
            .findFirst()
            .or(() -> all.stream().findFirst()));
    Optional<Long> used =
        all.stream()
            .filter(one -> one.stored().inUse())
            .map(one -> one.stored().version())
            .findAny();
    inUse.set(used.isPresent());
    if (!used.equals(versionInUse)) {
      versionInUse = used;
      replaced.run();
    }
  }

  /// Puts a version in use that beats length alone.
  void use(HeadVersion version) {
    session
        .project()
        .ifPresent(
            project -> run(() -> learning.use(project, version.stored()), used -> changed()));
  }

  void stopUsing() {
    session
        .project()
        .ifPresent(
            project ->
                run(
                    () -> {
                      project.heads().use(OptionalLong.empty());
                      return project;
                    },
                    stopped -> changed()));
  }

  /// @param done called when the file is written
  void write(HeadVersion version, Path file, Consumer<Path> done) {
    run(
        () -> {
          learning.files().write(version.stored().json(), file);
          return file;
        },
        done);
  }

  /// @param done called with the version it is kept as
  void read(Path file, Consumer<StoredHead> done) {
    session
        .project()
        .ifPresent(
            project ->
                run(
                    () -> learning.files().read(project, file),
                    kept -> {
                      changed();
                      done.accept(kept);
                    }));
  }

  private void changed() {
    session.changed();
    refresh();
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    session.tasks().run(work, done, session.notices()::fail);
  }
}
