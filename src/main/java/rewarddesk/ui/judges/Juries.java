package rewarddesk.ui.judges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Project;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.ProjectJuries;
import rewarddesk.ui.Session;

/// The juries with a name in the open project. JavaFX thread only; the project is read and written
/// beside it.
final class Juries {
  private static final long LARGEST_FILE_BYTES = 80_000;

  private final Session session;
  private final ReadOnlyObjectWrapper<Map<String, JuryDefinition>> known =
      new ReadOnlyObjectWrapper<>(Map.of());

  Juries(Session session) {
    this.session = session;
  }

  /// By id, `jury:NAME`.
  ReadOnlyObjectProperty<Map<String, JuryDefinition>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  Optional<JuryDefinition> find(String id) {
    return Optional.ofNullable(known.get().get(id));
  }

  /// Reads the project again.
  void refresh() {
    change(juries -> {}, () -> {});
  }

  /// Puts a jury in force in the project.
  ///
  /// @param done runs when it is there
  void save(JuryDefinition jury, Runnable done) {
    Instant now = session.services().clock().instant();
    change(juries -> juries.save(jury, now), done);
  }

  void remove(JuryDefinition jury) {
    change(juries -> juries.remove(jury.name()), () -> {});
  }

  private void change(Consumer<ProjectJuries> step, Runnable done) {
    Optional<Project> project = session.project();
    if (project.isEmpty()) {
      known.set(Map.of());
      return;
    }
    session
        .writes()
        .run(
            () -> {
              ProjectJuries stored = new ProjectJuries(project.get().definitions());
              step.accept(stored);
              return byId(stored);
            },
            juries -> {
              if (session.project().equals(project)) {
                known.set(juries);
                done.run();
              }
            },
            session.notices()::fail);
  }

  private static Map<String, JuryDefinition> byId(ProjectJuries juries) {
    return juries.all().stream().collect(Collectors.toMap(JuryDefinition::id, one -> one));
  }

  /// Reads a jury's file.
  ///
  /// @param done gets the jury
  /// @param refused told why the file holds none
  void read(Path file, Consumer<JuryDefinition> done, Consumer<String> refused) {
    session
        .tasks()
        .run(
            () -> JuryDefinition.read(text(file)),
            done,
            thrown -> {
              if (thrown instanceof IllegalArgumentException) {
                refused.accept(String.valueOf(thrown.getMessage()));
              } else {
                session.notices().fail(thrown);
              }
            });
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE_BYTES) {
      throw new IllegalArgumentException("The jury is larger than 20 kB.");
    }
    return Files.readString(file);
  }

  /// Writes a jury into a file; one that is there is replaced.
  void export(JuryDefinition jury, Path file, Runnable done) {
    session
        .tasks()
        .run(
            () -> Files.writeString(file, jury.json()),
            written -> done.run(),
            session.notices()::fail);
  }

  /// The members of every jury with a name.
  Map<String, List<String>> members() {
    return known.get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().members()));
  }
}
