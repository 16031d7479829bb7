package rewarddesk.reward.generative.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import rewarddesk.project.Project;

/// The user's folder of judge definitions, which every project can use. Files are read anew each
/// time: people edit them while the program runs. Safe for any thread; blocks on the disk.
///
/// @param path the folder; may be missing
public record JudgeFolder(Path path) {

  /// The judges there are at this moment, those that ship among them.
  public JudgeLibrary library() {
    return JudgeLibrary.load(Optional.of(path));
  }

  /// The judges of one project.
  public ProjectJudges of(Project project) {
    return new ProjectJudges(project.definitions(), library());
  }

  /// Writes a definition into the folder; it takes the place of the file that held one of its name.
  /// The file appears only when it is whole.
  ///
  /// @return the file
  /// @throws UncheckedIOException when it cannot be written
  public Path save(JudgeDefinition definition) {
    Path file =
        library()
            .file(definition.name())
            .orElseGet(() -> path.resolve(definition.name() + ".json"));
    try {
      Files.createDirectories(path);
      Path part =
          Files.writeString(file.resolveSibling(file.getFileName() + ".part"), definition.json());
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The judge cannot be written to " + file + ".", e);
    }
  }

  /// Deletes the file that holds this judge; nothing happens when there is none.
  ///
  /// @throws UncheckedIOException when it cannot be deleted
  public void remove(String name) {
    library()
        .file(name)
        .ifPresent(
            file -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be deleted.", e);
              }
            });
  }
}
